/** A laboratory test by the code that most laboratories use for it. */
export interface CommonTest {
  readonly loinc: string;
  readonly name: string;
}
const tests = (...lines: readonly string[]): readonly CommonTest[] =>
  lines.map((line) => ({ loinc: line.slice(0, line.indexOf(' ')), name: line.slice(line.indexOf(' ') + 1) }));

/**
 * The sixty laboratory tests that are reported most: the parts of the metabolic panel, the blood count with its white cells, the liver and
 * fat panels, sugar, thyroid, iron, vitamins, clotting, inflammation and the urine strip. What is counted as most common follows the head
 * of LOINC's rankings by use (https://loinc.org/usage/obs/), each measured thing once; their order is LOINC's and is not repeated here.
 */
export const COMMON_TESTS: readonly CommonTest[] = [
  ...tests('2345-7 Glucose', '2951-2 Sodium', '2823-3 Potassium', '2075-0 Chloride', '2028-9 Carbon dioxide', '3094-0 Urea nitrogen'),
  ...tests('2160-0 Creatinine', '33914-3 eGFR', '17861-6 Calcium', '19123-9 Magnesium', '2777-1 Phosphate', '3084-1 Uric acid'),
  ...tests('2885-2 Protein', '1751-7 Albumin', '1975-2 Bilirubin', '1968-7 Direct bilirubin', '6768-6 Alkaline phosphatase'),
  ...tests('1742-6 ALT', '1920-8 AST', '2324-2 GGT', '2532-0 LDH', '2157-6 Creatine kinase'),
  ...tests('6690-2 White cells', '789-8 Red cells', '718-7 Haemoglobin', '4544-3 Haematocrit', '787-2 MCV', '785-6 MCH', '786-4 MCHC'),
  ...tests('788-0 RDW', '777-3 Platelets', '751-8 Neutrophils', '731-0 Lymphocytes', '742-7 Monocytes', '711-2 Eosinophils'),
  ...tests('704-7 Basophils', '2093-3 Cholesterol', '2571-8 Triglycerides', '2085-9 HDL cholesterol', '13457-7 LDL cholesterol'),
  ...tests('4548-4 HbA1c', '3016-3 TSH', '3024-7 Free T4', '2276-4 Ferritin', '2498-4 Iron', '2132-9 Vitamin B12', '2284-8 Folate'),
  ...tests('1989-3 Vitamin D', '6301-6 INR', '5902-2 Prothrombin time', '3173-2 aPTT', '1988-5 CRP', '4537-7 Sedimentation'),
  ...tests('14959-1 Albumin in urine', '5811-5 Urine density', '5803-2 Urine pH', '5804-0 Protein in urine', '5792-7 Sugar in urine'),
  ...tests('5794-3 Blood in urine', '5799-2 White cells in urine'),
];
