/** Labels, dates and forms of address of languages in Latin script, and their ordinary words. */
import assert from "node:assert/strict";
import test from "node:test";
import { finderOf } from "../support/find-in-text.ts";
import { testMarked } from "../support/marked-lines.ts";

const find = finderOf();

testMarked(
  {
    MEDICAL_RECORD_NUMBER: [
      "Número de expediente: «84719265»",
      "Historia clínica n.º «448120»",
      "NHC «5510298»",
      "prontuário nº «448271»",
      "Numéro de dossier : «D-771204»",
      "nimewo dosye: «220817»",
      "số hồ sơ «551902»",
      "nr kartoteki «44-8120»",
    ],
    HEALTH_PLAN_ID: [
      "póliza no. «BCB-99120447»",
      "Número de afiliado: «889104427-01»",
      "ID de miembro: «W284755102»",
      "Número de Medicaid es «48213977»",
      "Numéro d'assurance : «AET5520918»",
      "Số thẻ bảo hiểm: «MC88190273»",
      "Numer ubezpieczenia: «PL77120394»",
    ],
    ACCOUNT_NUMBER: ["con cuenta número «88104477»", "Número de cuenta: «7741-0028»"],
    US_PASSPORT: ["Pasaporte mexicano núm. «G28471905»"],
    US_DRIVER_LICENSE: ["Licencia de conducir: «D4419027»"],
    UNIQUE_ID: ["DNI «28.441.902»", "Cédula de identidad «V-14.882.019»", "Intérprete «#330291»"],
    PHONE_NUMBER: ['{"telefone":"«6175550148»"}'],
    DATE_TIME: [
      "el «viernes 8 de agosto»",
      "para el «1º de julio de 2025»",
      "Llegó en «marzo del 2021»",
      "el «28-ene-2025»",
      "dnia «3 lutego 2025»",
      "noong «Hulyo 8, 2024»",
      "ngày «15 tháng 1 năm 2025»",
      "«segunda-feira, 3 de março»",
    ],
    PERSON: [
      "«GARCIA LOPEZ, MARIA» llegó",
      "«DE LA CRUZ, MARIA» | 44",
      "PACIENTE: «MENDOZA RUELAS, TERESITA DEL CARMEN»  EXP",
      "pte «ESTRADA VALENCIA, NORBERTO», cama 7",
      "Paciente «Garcia Lopez, Maria» en sala",
      "Estimada «Margarita»: su prueba",
      "llame a mi tía «Leti»",
      "Nachname: «Strohschneider»",
      '{"apellido_paterno":"«Cervantes»"}',
      "Gng. «Lourdes Macaraeg»",
      "«Dolores Huerta» llamó",
      "«Dolores de la Cruz» llamó",
      "«Dolores» llamó",
      "«Su» also has pain",
    ],
  },
  find,
);

for (const text of [
  "El servicio está abierto las 24 horas.",
  "Si está embarazada, pregunte antes.",
  "Dolores abdominales desde ayer; dolores de cabeza.",
  "Dolores de cabeza desde ayer.",
  "Cada 8 horas. Esta semana no. Alta voluntaria firmada.",
  "Su nombre aparece en la tarjeta.",
  "Hasta luego, mamá. Nada de alcohol. Pero vive bien.",
  "Die Klinik schließt im Dezember.",
  "Póliza vigente hasta agotar 10000 dólares.",
  "El expediente tiene 45 páginas.",
  "El Sr. no recuerda la fecha.",
  "Enfermedad renal; Unidad de Cuidados Intensivos.",
  "Optionen und Informationen: Funktionen der Maschinen, Situationen, Versionen",
  "uống trong 3 tháng 2 lần",
  "tome 2 de 500 mg; 3 out of 5; 12 set",
  "versión 2.4.1 del formulario",
])
  test(`nothing: ${text}`, () => {
    assert.deepEqual(find(text), []);
  });

test("words of other languages that people are called by are names behind a cue, whatever their accents", () => {
  const person = finderOf(["PERSON"]);
  const names =
    "Irma Mae Marco Vada Ona Niño Bueno Maggio Nieto Sobrino Lieber Madan Salud Platz Chagas Avril Freitag Janvier Krebs";
  for (const name of names.split(" ")) {
    assert.deepEqual(person(`Patient ${name} seen today`), [`PERSON ${name}`]);
    assert.deepEqual(person(`Patient Jane ${name} seen`), [`PERSON Jane ${name}`]);
    assert.deepEqual(person(`name: ${name}, DOB 03/14/1958`), [`PERSON ${name}`]);
  }
  for (const name of ["Irma", "Mae", "Marco", "Nieto", "Madan", "Maggio"])
    assert.deepEqual(person(`${name} called about her refill.`), [`PERSON ${name}`]);
});
