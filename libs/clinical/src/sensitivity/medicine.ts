import type { CodedLabel } from './labels.ts';

/**
 * RxNorm concepts by label: ingredients, and packs whose name hides the ingredient. RxNorm has a code per strength and form, so
 * {@link INGREDIENTS} also reads the ingredient in the source's words.
 */
export const RXNORM_CODES: Readonly<Record<CodedLabel, readonly string[]>> = {
  hiv: [],
  genetic: [],
  // contraceptive packs, ring and intrauterine systems
  sexual: ['757594', '831533', '807283', '1367439', '748856', '748879'],
  // methadone, buprenorphine, naltrexone, disulfiram, acamprosate
  substance: ['6813', '1819', '7243', '3554', '82819'],
  mental: [],
  social: [],
};

/** International nonproprietary names (WHO) whose only or main use tells the condition. Lower case, whole words. */
export const INGREDIENTS: Readonly<Record<CodedLabel, readonly string[]>> = {
  hiv: [
    ...['abacavir', 'atazanavir', 'bictegravir', 'cabotegravir', 'darunavir', 'dolutegravir', 'efavirenz', 'emtricitabine'],
    ...['lopinavir', 'nevirapine', 'raltegravir', 'rilpivirine', 'zidovudine'],
  ],
  genetic: ['ivacaftor', 'elexacaftor', 'eteplirsen', 'nusinersen'],
  sexual: [
    ...['levonorgestrel', 'norethindrone', 'norethisterone', 'ethinyl estradiol', 'etonogestrel', 'drospirenone', 'desogestrel'],
    ...['medroxyprogesterone', 'ulipristal', 'mifepristone', 'clomiphene', 'clomifene', 'sildenafil', 'tadalafil', 'vardenafil'],
    ...['mirena', 'nuvaring', 'nexplanon', 'implanon', 'kyleena', 'liletta', 'skyla', 'jolivette', 'errin', 'camila'],
  ],
  substance: ['methadone', 'buprenorphine', 'naltrexone', 'disulfiram', 'acamprosate', 'nalmefene'],
  mental: [
    // antidepressants with no other common use
    ...['fluoxetine', 'sertraline', 'paroxetine', 'citalopram', 'escitalopram', 'venlafaxine', 'desvenlafaxine', 'mirtazapine'],
    // antipsychotics, lithium, stimulants
    ...['aripiprazole', 'clozapine', 'haloperidol', 'lurasidone', 'olanzapine', 'paliperidone', 'quetiapine', 'risperidone'],
    ...['ziprasidone', 'lithium carbonate', 'methylphenidate', 'atomoxetine', 'lisdexamfetamine'],
  ],
  social: [],
};
