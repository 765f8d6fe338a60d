import type { CodedLabel } from './labels.ts';

/**
 * ICD-10 (WHO, 10th revision, 2019; ICD-10-CM where it goes further): categories by their first characters, without the dot.
 * The longest prefix decides, so a category can step out of its chapter.
 */
export const ICD10_LABELS: Readonly<Record<string, CodedLabel | 'general'>> = {
  // HIV disease, carrier state, unclear serology, screening
  ...each('hiv', 'B20 B21 B22 B23 B24 Z21 R75 Z114 Z717'),
  // chromosomal, and single-gene diseases that tell about relatives too; carriers and susceptibility
  ...each('genetic', 'Q90 Q91 Q92 Q93 Q95 Q96 Q97 Q98 Q99 E84 D57 D66 D67 G10 G710 Z14 Z15'),
  // pregnancy, birth and puerperium; contraception, fertility, infections by sexual contact, sexual function and identity
  ...each('sexual', 'O Z30 Z31 Z32 Z33 Z34 Z35 Z36 Z37 Z39 Z3A Z640 Z70 Z725 Z875 N46 N97 N52 N484 F52 F64 F65 F66 Z113'),
  ...each('sexual', 'A50 A51 A52 A53 A54 A55 A56 A57 A58 A59 A60 A61 A62 A63 A64'),
  // alcohol and drugs; nicotine (F17) is no secret in care and stays general
  ...each('substance', 'F10 F11 F12 F13 F14 F15 F16 F18 F19 K70 T40 Z502 Z503 Z714 Z715 Z721 Z722'),
  // psychiatry and self-harm; organic disorders such as dementia (F00-F09) are not kept from those who care
  ...each('mental', 'F X60 X61 X62 X63 X64 X65 X66 X67 X68 X69 X7 X80 X81 X82 X83 X84 Z915 T1491 R4585'),
  ...each('general', 'F0 F17'),
  // violence, abuse, and circumstances of life that shame
  ...each('social', 'T74 T76 X85 X86 X87 X88 X89 X9 Y04 Y05 Y06 Y07 Y08 Y09 Z59 Z614 Z615 Z616 Z628 Z630 Z65 Z69'),
};

function each(label: CodedLabel | 'general', prefixes: string): Record<string, CodedLabel | 'general'> {
  return Object.fromEntries(prefixes.split(' ').map((prefix) => [prefix, label]));
}
