import { type Concept, loinc, sct } from './concept.ts';

/** Kinds of visits. */
export const VISIT = {
  checkUp: sct('185349003', 'Check-up'),
  symptom: sct('185345009', 'Visit for a symptom'),
  problem: sct('185347001', 'Visit for a problem'),
  followUp: sct('390906007', 'Follow-up visit'),
  prenatal: sct('424619006', 'Prenatal visit'),
  wellChild: sct('410620009', 'Well child visit'),
  emergency: sct('50849002', 'Emergency room'),
  admission: sct('32485007', 'Hospital admission'),
  phone: sct('185317003', 'Telephone visit'),
} as const satisfies Record<string, Concept>;

export const PROCEDURE = {
  retinaPhoto: sct('134395001', 'Diabetic retinopathy screening'),
  footExam: sct('401191002', 'Diabetic foot examination'),
  physiotherapy: sct('91251008', 'Physiotherapy'),
  ecg: sct('29303009', 'Electrocardiogram'),
  echo: sct('40701008', 'Echocardiogram'),
  spirometry: sct('127783003', 'Spirometry'),
  colonoscopy: sct('73761001', 'Colonoscopy'),
  polypectomy: sct('274031008', 'Removal of a polyp of the rectum'),
  pregnancyUltrasound: sct('268445003', 'Ultrasound scan, obstetric'),
  psychotherapy: sct('75516001', 'Psychotherapy'),
  mammography: sct('71651007', 'Mammography'),
  birth: sct('3950001', 'Birth'),
} as const satisfies Record<string, Concept>;

/** Care plans, as their category says. */
export const PLAN = {
  diabetes: sct('698360004', 'Diabetes self management plan'),
  hypertension: sct('443402002', 'Lifestyle plan for high blood pressure'),
  asthma: sct('699728000', 'Asthma self management plan'),
  copd: sct('412776001', 'Plan for chronic obstructive lung disease'),
  heartFailure: sct('735984001', 'Heart failure self management plan'),
  lipids: sct('736285004', 'Plan for high blood lipids'),
  musculoskeletal: sct('408869004', 'Musculoskeletal care'),
  antenatal: sct('134435003', 'Routine antenatal care'),
  mental: sct('737434004', 'Plan for depression'),
  dementia: sct('386257007', 'Dementia care'),
  kidney: sct('734163000', 'Kidney care plan'),
  general: sct('734163000', 'Care plan'),
  weight: sct('718361005', 'Weight management plan'),
} as const satisfies Record<string, Concept>;

/** What a plan asks for. */
export const TASK = {
  diet: sct('160670007', 'Diabetic diet'),
  exercise: sct('229065009', 'Walk for 20 minutes'),
  glucose: sct('698472009', 'Morning sugar reading, twice a week'),
  eyePhoto: sct('134395001', 'Book the yearly eye photo'),
  feet: sct('401191002', 'Look at your feet every Sunday'),
  fluVaccine: sct('86198006', 'Flu vaccine'),
  homePressure: sct('413153004', 'Measure blood pressure at home'),
  lowSalt: sct('183063000', 'Eat with little salt'),
  weigh: sct('307818003', 'Weigh yourself every morning'),
  breathing: sct('371605008', 'Breathing exercises'),
  stretching: sct('229070002', 'Stretching exercises'),
  physiotherapy: sct('91251008', 'Physiotherapy'),
  heat: sct('266694003', 'Heat for the sore place'),
  antenatalClass: sct('135892000', 'Antenatal class'),
  talk: sct('75516001', 'Talk with the psychologist'),
  bloodTest: sct('396550006', 'Blood test'),
  smoking: sct('225323000', 'Advice on stopping to smoke'),
  nutrition: sct('11816003', 'Advice of the dietitian'),
  memory: sct('710125008', 'Memory exercises'),
} as const satisfies Record<string, Concept>;

/** DICOM modalities. */
const DCM = 'http://dicom.nema.org/resources/ontology/DCM';
export const MODALITY = {
  xray: { coding: { system: DCM, code: 'DX' }, text: 'X-ray' },
  ultrasound: { coding: { system: DCM, code: 'US' }, text: 'Ultrasound' },
  magnetic: { coding: { system: DCM, code: 'MR' }, text: 'MRI' },
} as const;

/** Qualifiers of SNOMED CT, as results say them. */
export const FOUND = { negative: sct('260385009', 'Negative'), positive: sct('10828004', 'Positive') } as const;

/** FHIR Goal measures that are no laboratory value. */
export const MEASURE = { steps: loinc('55423-8', 'Number of steps') } as const;
