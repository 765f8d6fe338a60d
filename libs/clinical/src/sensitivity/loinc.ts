import type { CodedLabel } from './labels.ts';

/** LOINC terms by label: tests, questionnaires and their scores. */
export const LOINC_CODES: Readonly<Record<CodedLabel, readonly string[]>> = {
  // antibodies and antigen, rapid test, viral load, CD4 count
  hiv: ['75622-1', '56888-1', '7918-6', '68961-2', '20447-9', '25836-8', '24467-3'],
  // variant reports and panels, gene studied, BRCA1
  genetic: ['51969-4', '69548-6', '48018-6', '81247-9', '21636-6'],
  // pregnancy tests and status, births, chlamydia, gonorrhoea, syphilis
  sexual: ['2106-3', '2118-8', '21198-7', '19080-1', '82810-3', '11636-8', '43304-5', '43305-2', '20507-0'],
  // AUDIT-C, DAST-10, ethanol in blood and serum, cannabinoids in urine
  substance: ['75626-2', '82667-7', '5640-8', '5643-2', '3426-4'],
  // PHQ-9 panel, total and its question on self-harm; PHQ-2; GAD-7 panel and total
  mental: ['44249-1', '44261-6', '44260-8', '55758-7', '69737-5', '70274-6'],
  // PRAPARE, housing status, humiliation by a partner (HARK)
  social: ['93025-5', '71802-3', '76501-6'],
};
