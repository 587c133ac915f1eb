/** Words around people's names, by kind (../kinds.ts). Sorted within each group; lines of `#` head one. */

export const Title = `
  atty
  capt col congressman congresswoman councilman councilwoman
  dhr docteur doctor doktor doktè doutor doutora doña dr dra drs
  fr frau
  ginang ginoo gng
  herr hon
  judge
  lt
  madam madame mayor mayoress mesye mevr miss mister mlle mme monsieur mr mrs ms mstr mx
  nurse
  prof professor
  rabbi rev reverend
  senhor senhora señor señora sgt shri signora sir smt sr sra srta
`;

export const Abbreviated = "dhr dr dra drs gng mevr mlle mme mr mrs ms mstr mx prof sr sra srta";

export const Announces = `
  abuela abuelita abuelo acompañante adjuster afternoon aide anesthesiologist applicant asegurada asegurado
  assignee attending attn aunt author
  beneficiario beneficiary beteg bisabuela bisabuelo boyfriend brother bystander
  caller cardiologist caregiver caseworker chaplain cher child chiropractor chw chère cirujana cirujano client
  complainant constable contact counselor cousin coworker cuñada cuñado
  dad daddy dads daughter dear dentist deputy dermatologist detective doctora doula dtr
  ehefrau ehemann employee endocrinologist enfermera enfermero esposa esposo estimada estimado evening
  father fiance fiancee filha filho fille fils
  gastroenterologist girlfriend godfather godmother grandfather grandma grandmother grandpa granny guar guardian
  gynecologist
  hcpoa hello hematologist hermana hermano herrn hey hi hija hijo hospitalist housemate hubby husband husbands
  hygienist
  instructor insured intensivist internist
  kid kin
  landlady landlord lekarz liebe
  madrina manman mari marido medic member midwife mom mommy moms morning mother mr mum mummy mutter
  named nana neighbor nephew nephrologist neurologist nhân niece nieta nok nuera nurse
  obstetrician oncologist optometrist orthopedist
  pacient paciente pacientka pacients pacijent pacjent pacjentka padrino paramedic parent partner pasien pasient
  pastor pasyan pasyente patient patientin patients paziente pediatra pediatrician phlebotomist physician
  pielęgniarka podiatrist potilas preceptor prescriber prezada prezado provider psychiatrist pt pte pts
  pulmonologist
  querida querido
  radiologist recipient referred regards resident reviewer rheumatologist roommate
  says scribe sender señora sheriff signed sincerely sister sitter sobrina sohn son specialist spouse
  stepbrother stepdad stepfather stepmom stepmother stepsister subscriber suegra suegro supervisor surgeon
  teacher technician testigo thanks therapist titular tochter trooper tutor twin tía tío
  uncle urologist user
  vater vecina vecino
  wife wifes
  yerno
`;

export const Hints = `
  actor actress agent am answered approved artist ask asked asks attorney
  baby boy by
  called cc ceo coach contacting
  directed director
  featuring founder founders
  gave girl
  him
  infant is
  lawyer like
  manager met minister
  newborn novelist
  officer ordering
  player poet president producer
  reach replied responded
  said says senator singer songwriter starring
  tell tells toddler told
  with writer
`;

export const NameKey = `
  accountholder affectionately alias apelido apellido apellidos apelyido applicant attending
  beneficiary best borrower
  callername cardholder care caretaker cheers claimant cognome complainant contactname coordinator cordially
  customername
  dependents dietitian displayname doctor doctorname
  employee executor
  family familyname firstname fullname
  given givenname guarantor guardian
  holder
  imię informant instructor insured
  lastname love
  maidenname mbrname member membername middlename
  nachname nazwisko nickname nurse
  pangalan patient patientname patname pcp pharmacist physician physicianname policyholder practitioner
  preferredname prenom provider providername ptname
  reporter respectfully
  siyati sobrenome subscriber subscribername surgeon surname
  trainer truly trustee
  username
  vorname
  yours
`;

export const BareName =
  "firstname fullname lastname membername name names nom nombre nombres nome patientname patname ptname surname";

export const Is = "can could had has is was will would";

export const Spoken = "appelle called heisse heiße i'm im llama llamo me myself named nicknamed";

export const Credential = `
  aprn cna cpa crna dds dmd do dpm esq facc facs fnp ii iii iv jr lcsw lpn mba md mph msw nnp np pa pac pharmd
  phd rn sr
`;

export const Particle =
  "abu af al av bin bint da de del della den der di do dos du e el ibn la las le los ten ter van von y zu zur";

export const Human = `
  administered agreed approved asked attends
  began believes
  called complained complains completed confirmed cried
  denies died
  emailed explained
  filed
  joined
  laughed likes lives loves
  married mentioned met
  noted
  ordered
  performed phoned please prescribed presented
  recommended replied reported requested retired reviewed
  said says screamed shouted signed smokes spent stated
  texted thinks told
  underwent
  visited vomited
  wants who whom whose works wrote
`;

export const Ambiguous = `
  abbott abi addison alexa allegra amico anfang angel ankò anno anong april art athena august autumn avril
  barrett basque baxter bayer bebe beck bei bell bengali bilan bill bishop blick bright bruder buddy buongiorno
  cada cas catalan całe chagas chase cher chiari child christ christian chère claude cohen como conn crea czech
  dado dauer deno desta deste dienstag diesen dieser dimanche dor drew durante durch día
  eisenmenger ela elif elija epic ericsson esposo esses esta este
  faith fehler filho fils fisher flink fois foo ford forma freie freitag
  gamba gast glenn grace grande grant graves gregorian größe gui guia guida guy
  hamilton hasta hermano hija hope hora
  jaeger janvier jesus jeudi joy julia july june juste justice
  każda kette king krebs kò
  lax leite liebe loc love ludwig lui lundi luxon
  mac maman mamá mardi mark martes max may merck miel mimo montag murphy musi mutter
  nash nel newton nhân niños noga norton nova
  oba ojo
  pani papá param parla parque pearson pelle perna pero petit phòng piątek platz pran pregunte princess punjabi
  quarto querida querido
  rand reha rich roche rok royal ruby
  sala salud samedi samstag santé saída sega según seit sem siemens sig signe skóra slovak sony spearman stary
  stryker suma summer sábado
  tais tanner tarja tatar toma trong turner tutor tío
  ultimo una
  vater vecino viernes ville virgen vite vive
  watson weber wells wert will wright
  yasmin
  zahn zeile ziel zimmer
`;
