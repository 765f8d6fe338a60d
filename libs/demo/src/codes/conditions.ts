import { type Concept, sct } from './concept.ts';

/** Problems that go on. */
export const CHRONIC = {
  diabetes: sct('44054006', 'Type 2 diabetes', 'E11.9'),
  prediabetes: sct('15777000', 'Prediabetes', 'R73.0'),
  hypertension: sct('59621000', 'High blood pressure', 'I10'),
  lipids: sct('55822004', 'High blood lipids', 'E78.5'),
  asthma: sct('195967001', 'Asthma', 'J45.9'),
  copd: sct('13645005', 'Chronic obstructive lung disease', 'J44.9'),
  heartFailure: sct('84114007', 'Heart failure', 'I50.9'),
  coronary: sct('53741008', 'Coronary artery disease', 'I25.1'),
  fibrillation: sct('49436004', 'Atrial fibrillation', 'I48.9'),
  ckd3: sct('433144002', 'Chronic kidney disease, stage 3', 'N18.3'),
  hypothyroid: sct('40930008', 'Underactive thyroid', 'E03.9'),
  kneeArthrosis: sct('239873007', 'Osteoarthritis of the knee', 'M17.9'),
  osteoporosis: sct('64859006', 'Osteoporosis', 'M81.9'),
  obesity: sct('414916001', 'Obesity', 'E66.9'),
  reflux: sct('235595009', 'Gastro-oesophageal reflux', 'K21.9'),
  migraine: sct('37796009', 'Migraine', 'G43.9'),
  eczema: sct('24079001', 'Atopic eczema', 'L20.9'),
  rhinitis: sct('61582004', 'Allergic rhinitis', 'J30.4'),
  gout: sct('90560007', 'Gout', 'M10.9'),
  dementia: sct('26929004', 'Alzheimer’s disease', 'G30.9'),
  prostate: sct('266569009', 'Enlarged prostate', 'N40'),
  glaucoma: sct('23986001', 'Glaucoma', 'H40.9'),
  coeliac: sct('396331005', 'Coeliac disease', 'K90.0'),
  depression: sct('36923009', 'Depression', 'F32.9'),
  anxiety: sct('21897009', 'Generalised anxiety', 'F41.1'),
  attention: sct('406506008', 'Attention deficit hyperactivity disorder', 'F90.0'),
  hiv: sct('86406008', 'HIV infection', 'B24'),
} as const satisfies Record<string, Concept>;

/** Problems that come and go. */
export const PASSING = {
  soreThroat: sct('195662009', 'Acute viral sore throat', 'J02.9'),
  strepThroat: sct('43878008', 'Streptococcal sore throat', 'J02.0'),
  bronchitis: sct('10509002', 'Acute bronchitis', 'J20.9'),
  otitis: sct('65363002', 'Middle ear infection', 'H66.9'),
  gastroenteritis: sct('25374005', 'Gastroenteritis', 'A09'),
  urinaryInfection: sct('68566005', 'Urinary tract infection', 'N39.0'),
  ankleSprain: sct('44465007', 'Sprained ankle', 'S93.4'),
  lowBackPain: sct('279039007', 'Low back pain', 'M54.5'),
  kneePain: sct('30989003', 'Knee pain', 'M25.5'),
  ironDeficiency: sct('87522002', 'Iron deficiency anaemia', 'D50.9'),
  pregnancy: sct('77386006', 'Pregnancy', 'Z33'),
  cough: sct('49727002', 'Cough', 'R05'),
  fatigue: sct('84229001', 'Fatigue', 'R53'),
  polyp: sct('68496003', 'Polyp of the colon', 'K63.5'),
} as const satisfies Record<string, Concept>;

export const ALLERGIES = {
  penicillin: sct('91936005', 'Allergy to penicillin'),
  peanut: sct('91935009', 'Allergy to peanut'),
  pollen: sct('300910009', 'Allergy to pollen'),
  egg: sct('91930004', 'Allergy to eggs'),
  bee: sct('424213003', 'Allergy to bee venom'),
} as const satisfies Record<string, Concept>;
