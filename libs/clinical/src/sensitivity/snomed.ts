import type { CodedLabel } from './labels.ts';

/** SNOMED CT concepts by label. Descendants are not in a code's digits, so what is common is listed one by one. */
export const SNOMED_CODES: Readonly<Record<CodedLabel, readonly string[]>> = {
  // infection, its stages, and each test whose asking tells that somebody wondered
  hiv: ['86406008', '62479008', '165816005', '91947003', '111880001', '31676001', '171121004', '315124004'],
  // cystic fibrosis, sickle cell, Huntington, trisomy 21, haemophilia A, Duchenne, fragile X, BRCA1 and BRCA2
  genetic: ['190905008', '127040003', '417357006', '58756001', '41040004', '90935002', '76670001', '613003', '412734009', '412738007'],
  sexual: [
    // pregnancy and its visits, losses, terminations, examinations and birth
    ...['72892002', '77386006', '19169002', '17369002', '79586000', '156073000', '609496007', '398254007', '47200007', '11687002'],
    ...['424619006', '424441002', '169762003', '183460006', '134435003', '135892000', '713076009', '312404004', '66348005', '85548006'],
    ...['10383002', '714812005', '386394001', '252160004', '169230002', '274804006', '225158009', '271442007', '443529005', '237001001'],
    // contraception, sterilisation, fertility
    ...['65200003', '68254000', '46706006', '169553002', '287664005', '22523008', '15296000', '8619003', '243077000'],
    // infections by sexual contact and their tests
    ...['8098009', '240589008', '15628003', '76272004', '310861008', '165829005', '269828009'],
    // sexual function and identity
    ...['397803000', '860914002', '93461009'],
  ],
  // alcohol, opioids and other drugs, overdose; tobacco stays general
  substance: [
    '7200002',
    '15167005',
    '66590003',
    '6525002',
    '5602001',
    '75544000',
    '55680006',
    '361055000',
    '191816009',
    '10939881000119105',
  ],
  mental: [
    // depression, anxiety, panic, trauma, bipolar, psychosis, compulsion
    ...['35489007', '370143000', '36923009', '66344007', '191616006', '48694002', '197480006', '21897009', '371631005', '47505003'],
    ...['13746004', '58214004', '69322001', '191736004', '231504006', '17226007'],
    // attention, autism, eating
    ...['406506008', '408856003', '35919005', '72366004', '56882008', '78004001'],
    // self-harm, and screening for depression
    ...['82313006', '6471006', '171207006', '715252007'],
  ],
  // a partner's violence, violence around, isolation, no home, refugee, a criminal record
  social: ['706893006', '424393004', '422650009', '32911000', '105531004', '446654005', '266948004'],
};
