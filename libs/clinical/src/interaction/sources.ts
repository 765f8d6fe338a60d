import { source } from '../source/source.ts';

const dailyMed = (name: string, year: number) =>
  source(`DailyMed: label of ${name}`, year, `https://dailymed.nlm.nih.gov/dailymed/search.cfm?query=${name}`);
const fda = (title: string, year: number, page: string) =>
  source(`FDA Drug Safety Communication: ${title}`, year, `https://www.fda.gov/drugs/drug-safety-and-availability/${page}`);

/** Labels as the FDA approved them, sections 4 (contraindications) and 7 (drug interactions). */
export const LABEL = {
  warfarin: dailyMed('warfarin', 2024),
  apixaban: dailyMed('apixaban', 2024),
  sertraline: dailyMed('sertraline', 2023),
  colchicine: dailyMed('colchicine', 2023),
  sildenafil: dailyMed('sildenafil', 2023),
  digoxin: dailyMed('digoxin', 2020),
  lisinopril: dailyMed('lisinopril', 2023),
  lithium: dailyMed('lithium', 2023),
  tizanidine: dailyMed('tizanidine', 2024),
  levothyroxine: dailyMed('levothyroxine', 2024),
  alendronate: dailyMed('alendronate', 2023),
  methotrexate: dailyMed('methotrexate', 2024),
  azathioprine: dailyMed('azathioprine', 2023),
} as const;

export const FDA = {
  simvastatin: fda(
    'new restrictions for simvastatin',
    2011,
    'fda-drug-safety-communication-new-restrictions-contraindications-and-dose-limitations-zocor',
  ),
  opioidBenzodiazepine: fda(
    'opioids with benzodiazepines',
    2016,
    'fda-drug-safety-communication-fda-warns-about-serious-risks-and-death-when-combining-opioid-pain-or',
  ),
  linezolid: fda(
    'linezolid with serotonergic psychiatric medicines',
    2011,
    'fda-drug-safety-communication-serious-cns-reactions-possible-when-linezolid-zyvox-given-patients',
  ),
  opioidSerotonin: fda(
    'opioids and serotonin syndrome',
    2016,
    'fda-drug-safety-communication-fda-warns-about-several-safety-issues-opioid-pain-medicines-requires',
  ),
  clopidogrel: fda('clopidogrel and omeprazole', 2010, 'fda-reminder-avoid-concomitant-use-plavix-clopidogrel-and-omeprazole'),
} as const;

export const WARFARIN_NSAID = source(
  'Lamberts et al., Annals of Internal Medicine: NSAIDs with antithrombotic therapy',
  2014,
  'https://doi.org/10.7326/M13-1581',
);
export const STATINS = source('AHA statement: drug interactions of statins', 2016, 'https://doi.org/10.1161/CIR.0000000000000456');
export const ONTARGET = source('ONTARGET: telmisartan, ramipril, or both', 2008, 'https://doi.org/10.1056/NEJMoa0801317');
export const ESC_BETA = source('2024 ESC Guidelines for chronic coronary syndromes', 2024, 'https://doi.org/10.1093/eurheartj/ehae177');
export const POLYPHARMACY = source(
  'WHO: Medication safety in polypharmacy',
  2019,
  'https://www.who.int/publications/i/item/WHO-UHC-SDS-2019.11',
);
export const BEERS = source('AGS Beers Criteria', 2023, 'https://doi.org/10.1111/jgs.18372');
export const CDC_MEC = source('US Medical Eligibility Criteria for Contraceptive Use', 2024, 'https://doi.org/10.15585/mmwr.rr7304a1');

export const ALLERGY = {
  parameter: source('Drug allergy: a 2022 practice parameter update', 2022, 'https://doi.org/10.1016/j.jaci.2022.08.028'),
  penicillin: source('Shenoy et al., JAMA: evaluation of penicillin allergy', 2019, 'https://doi.org/10.1001/jama.2018.19283'),
  sulfa: source('Strom et al., NEJM: sulfonamide antibiotics and nonantibiotics', 2003, 'https://doi.org/10.1056/NEJMoa022963'),
  aceInhibitor: LABEL.lisinopril,
} as const;
