import { type Source, source } from '../source/source.ts';

const nice = (id: string, title: string, year: number) =>
  source(`NICE ${id.toUpperCase()}, ${title}`, year, `https://www.nice.org.uk/guidance/${id}`);
const nhs = (title: string, path: string, year: number) => source(`NHS, ${title}`, year, `https://www.nhs.uk/${path}/`);

/** The public guidelines that questions and rules rest on: who, what, year, address. The words in the documents are our own. */
export const SOURCE = {
  adaStandards: source(
    'American Diabetes Association, Standards of Care in Diabetes, doi:10.2337/dc25-SINT',
    2025,
    'https://diabetesjournals.org/care/issue/48/Supplement_1',
  ),
  abdomen: source(
    'Cartwright, Knudson, Evaluation of Acute Abdominal Pain in Adults, American Family Physician',
    2008,
    'https://www.aafp.org/pubs/afp/issues/2008/0401/p971.html',
  ),
  cdcSepsis: source('CDC, About Sepsis', 2024, 'https://www.cdc.gov/sepsis/about/index.html'),
  cdcTuberculosis: source('CDC, Signs and Symptoms of Tuberculosis', 2025, 'https://www.cdc.gov/tb/signs-symptoms/index.html'),
  gad7: source(
    'Spitzer, Kroenke, Williams, Löwe, A Brief Measure for Assessing Generalized Anxiety Disorder: the GAD-7',
    2006,
    'https://doi.org/10.1001/archinte.166.10.1092',
  ),
  phq9: source(
    'Kroenke, Spitzer, Williams, The PHQ-9: Validity of a Brief Depression Severity Measure',
    2001,
    'https://doi.org/10.1046/j.1525-1497.2001.016009606.x',
  ),
  phqScreeners: source(
    'Pfizer, Patient Health Questionnaire (PHQ) Screeners: instruments and translations',
    2010,
    'https://www.phqscreeners.com/',
  ),
  niceAnxiety: nice('cg113', 'Generalised anxiety disorder and panic disorder in adults', 2020),
  niceBackPain: nice('ng59', 'Low back pain and sciatica in over 16s', 2020),
  niceCancer: nice('ng12', 'Suspected cancer: recognition and referral', 2025),
  niceCellulitis: nice('ng141', 'Cellulitis and erysipelas: antimicrobial prescribing', 2019),
  niceChestPain: nice('cg95', 'Recent-onset chest pain of suspected cardiac origin', 2016),
  niceCough: nice('ng120', 'Cough (acute): antimicrobial prescribing', 2019),
  niceDepression: nice('ng222', 'Depression in adults: treatment and management', 2022),
  niceDiabetesType2: nice('ng28', 'Type 2 diabetes in adults: management', 2022),
  niceDiabeticFoot: nice('ng19', 'Diabetic foot problems: prevention and management', 2019),
  niceEctopic: nice('ng126', 'Ectopic pregnancy and miscarriage', 2023),
  niceFeverUnder5: nice('ng143', 'Fever in under 5s: assessment and initial management', 2021),
  niceHeadache: nice('cg150', 'Headaches in over 12s: diagnosis and management', 2021),
  niceLowerUti: nice('ng109', 'Urinary tract infection (lower): antimicrobial prescribing', 2018),
  niceMeningitis: nice('ng240', 'Meningitis (bacterial) and meningococcal disease', 2024),
  niceNeutropenicSepsis: nice('cg151', 'Neutropenic sepsis: prevention and management in people with cancer', 2012),
  nicePreeclampsia: nice('ng133', 'Hypertension in pregnancy: diagnosis and management', 2023),
  nicePyelonephritis: nice('ng111', 'Pyelonephritis (acute): antimicrobial prescribing', 2018),
  niceRecurrentUti: nice('ng112', 'Urinary tract infection (recurrent): antimicrobial prescribing', 2024),
  niceSelfHarm: nice('ng225', 'Self-harm: assessment, management and preventing recurrence', 2022),
  niceSpondyloarthritis: nice('ng65', 'Spondyloarthritis in over 16s: diagnosis and management', 2017),
  niceVenous: nice('ng158', 'Venous thromboembolic diseases: diagnosis, management and thrombophilia testing', 2023),
  nhs999: nhs('When to call 999', 'nhs-services/urgent-and-emergency-care-services/when-to-call-999', 2023),
  nhsAnaphylaxis: nhs('Anaphylaxis', 'conditions/anaphylaxis', 2023),
  nhsBackPain: nhs('Back pain', 'conditions/back-pain', 2022),
  nhsChickenpox: nhs('Chickenpox', 'conditions/chickenpox', 2024),
  nhsChestPain: nhs('Chest pain', 'symptoms/chest-pain', 2023),
  nhsCough: nhs('Cough', 'symptoms/cough', 2024),
  nhsFeverChild: nhs('High temperature (fever) in children', 'symptoms/fever-in-children', 2023),
  nhsHeadache: nhs('Headaches', 'symptoms/headaches', 2024),
  nhsKetoacidosis: nhs('Diabetic ketoacidosis', 'conditions/diabetic-ketoacidosis', 2023),
  nhsScabies: nhs('Scabies', 'conditions/scabies', 2023),
  nhsSepsis: nhs('Sepsis', 'conditions/sepsis', 2022),
  nhsSkinRash: nhs('Stevens-Johnson syndrome', 'conditions/stevens-johnson-syndrome', 2024),
  nhsStomach: nhs('Stomach ache', 'symptoms/stomach-ache', 2023),
  nhsStroke: nhs('Symptoms of a stroke', 'conditions/stroke/symptoms', 2024),
  nhsTesticle: nhs('Testicle pain', 'symptoms/testicle-pain', 2023),
  nhsUti: nhs('Urinary tract infections', 'conditions/urinary-tract-infections-utis', 2022),
  whoHeadache: source(
    'WHO, Migraine and other headache disorders',
    2024,
    'https://www.who.int/news-room/fact-sheets/detail/headache-disorders',
  ),
} as const satisfies Record<string, Source>;
