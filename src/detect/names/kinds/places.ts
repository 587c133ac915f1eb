/** Words around places and organisations, by kind (../kinds.ts). Sorted within each group; lines of `#` head one. */

export const Facility = `
  center centre clinic clinics ctr hosp hospice hospital hospitals infirmary ltac pharmacy polyclinic sanatorium
  snf
`;

export const FacilityPart = `
  adventist assisted
  baptist
  campus cancer cardiology care catholic children's childrens city college community county
  dental diagnostic dialysis downtown
  emergency
  family
  gen general group
  health healthcare heart
  imaging institute
  living lutheran
  manor med medical memorial mercy methodist
  nursing
  oncology orthopaedic orthopedic
  pediatric physicians practice presbyterian primary psychiatric
  regional rehab rehabilitation
  school senior specialty surgery surgical system
  trauma
  univ university urgent
  va veterans
  wellness women's wound
`;

export const System = `
  adventist anderson ascension atrium
  banner baptist baylor beaumont bidmc brigham bwh
  carilion cedars chop cuimc
  dana duke
  emory
  farber froedtert
  geisinger
  hca hopkins
  inova intermountain
  kaiser kettering kp
  langone loyola lutheran
  mayo medstar mercy methodist mgh montefiore msk mskcc musc
  nemours northwell northwestern novant nyc nyp nyu
  ochsner ohsu
  permanente presbyterian providence
  rush
  scripps sentara shriners sinai sloan ssm stanford sutter
  tufts tulane
  uab uchealth uchicago ucla ucsd ucsf umass unc unitypoint upmc usc utsw
  va vanderbilt
  wakemed
  yale
`;

export const Ward = `
  cardiology care ccu
  dental dermatology diagnostic dialysis
  ed emergency endocrinology ent er eye
  family fertility follow fracture
  gastroenterology gi
  heart hematology
  icu imaging inpatient
  lab
  memory micu
  nephrology neurology nicu nursing
  ob obgyn oncology or orthopaedic orthopedic ot outpatient
  pacu pain pediatric physicians picu practice primary psychiatric pt pulmonology
  radiology rehab rehabilitation rheumatology
  sicu sleep specialty surgery surgical
  trauma
  uk urgent urology us usa
  vaccine
  walk wellness wound
`;

export const PlaceHead = `
  east el fort ft glen great la lake las le little los lower mount mt new north port saint san santa santo south
  st ste são upper west
`;

export const PlaceTail = `
  bay beach borough city county creek district falls grove harbor harbour heights hills island islands lake
  parish park ridge shores springs town township valley village
`;

export const PlaceKey = `
  addresscity billingcity birthplace borough calledcity callercity cities city citytown county district facility
  fromcity homecity hometown locality location mailingcity membercity municipality patientcity shippingcity
  suburb tocity town towns township village
`;

export const StateCode = `
  ak al ar az ca co ct dc de fl ga hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok
  or pa pr ri sc sd tn tx ut va vt wa wi wv wy
`;

export const In = "across around beyond en in near outside past through throughout within";

export const At = "@ at";

export const From = "aus from to";

export const Of = "of";

export const And = "& and or";

export const Article = "a an her his local my nearby our the their this your";

export const Lives = `
  based born
  camping commutes
  drive drove
  flew fly flying
  grew grown
  here home hometown house
  live lived lives living located
  move moved moving
  nació native
  originally
  raised relocated relocating reside residence resident resides residing
  settled stayed stayin staying stays
  travel traveled traveling travelled travelling
  vacationing visit visited visiting vive viven vivimos vivo
`;

export const Care = `
  admission admitted appointment appt arrived assessed
  biopsy brought
  cardiologist care case checked consult consultation consulted
  delivered diagnosed discharged doctor done dx dx'd
  er eval evaluated examined
  facility followed
  goes
  hospitalised hospitalized hx
  inpatient
  managed monitored
  notes
  office oncologist operated outpatient
  performed physician presented presenting presents procedure provider
  received receiving records recovering referred rehab rushed
  scheduled screened seen specialist staff stay surgeon surgery
  taken team therapy transferred transplant treated treatment tx tx'd
  underwent
  visit visited visits
  went
`;

export const Organisation = `
  academy act airlines airport amendment area associates association ave avenue award awards
  bank bar blvd board boulevard bridge
  cafe capital church co code college committee company conference corp corporation council court ct
  department dept
  entertainment
  foods form foundation
  gmbh group guideline guidelines
  highway holdings hotel hwy
  inc industries institute insurance international
  journal
  labs lane library llc ln ltd
  magazine media motors museum
  network news
  orchestra
  parkway partners pkwy plan plc post press program project protocol
  rd records report restaurant river road
  school series service services society solutions square st station street studios study system systems
  technologies technology textbook theater theatre times treaty trial
  unit university
  ward weekly
`;
