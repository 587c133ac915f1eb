/** Which elements of FHIR (R3 to R5) hold what, by name; data types decide the rest. */
import { entityByWord, setOf } from "../../word-lists.ts";

/** Resources about a person: their ids identify, their `name` is a person's. */
export const PERSONS = setOf("Patient RelatedPerson Person Practitioner PractitionerRole");

/** Resources that define things for everybody: nothing in them is about a person. */
export const DEFINITIONS = setOf(`
ActivityDefinition CapabilityStatement CodeSystem CompartmentDefinition ConceptMap EventDefinition
GraphDefinition ImplementationGuide Library Measure MessageDefinition NamingSystem OperationDefinition
OperationOutcome PlanDefinition Questionnaire SearchParameter StructureDefinition StructureMap
TerminologyCapabilities TestScript ValueSet
`);

/** Elements that refer to a person, whose `display` is then a name, also where no reference says so. */
export const PERSON_REFERENCES = setOf(`
subject patient performer author asserter recorder requester individual practitioner beneficiary
subscriber policyHolder generalPractitioner sender recipient informant agent who actor participant
member provider enterer onBehalfOf attester responsible receiver orderer collector owner source
attendingPhysician careManager verifier signatory interpreter resultsInterpreter
primaryPerformer reviewer attendee party witness entity
`);

/** Objects whose `name` is a string and a person's. */
export const NAMED = setOf("contact agent");

/** Attachments and signatures, whose `data` and `url` are an image or a document. */
export const ATTACHMENTS = setOf(`
photo attachment valueAttachment contentAttachment presentedForm image signature valueSignature
`);

/** Strings that are a whole value. */
export const STRINGS: ReadonlyMap<string, string> = entityByWord({
  DATE_OF_BIRTH: "birthDate",
  PERSON: "authorString performerString mothersMaidenName maidenName",
  HEALTH_PLAN_ID: "subscriberId memberId policyNumber preAuthRef groupNumber",
  UNIQUE_ID: "altId",
  DEVICE_ID: "serialNumber deviceIdentifier carrierHRF distinctIdentifier udi",
  LOCATION: "latitude longitude",
});

/** Free text, in which names of the same text are looked for. */
export const NARRATIVES = setOf(`
div text comment comments description note valueString contentString valueMarkdown conclusion title
content summary details reason patientInstruction instructionText valueAnnotation discussion
`);

/** Clocks of systems: what a log line has, too. */
export const CLOCKS = setOf("lastUpdated timestamp");
