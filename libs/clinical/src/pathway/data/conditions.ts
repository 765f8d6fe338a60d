import { codes } from '../criterion.ts';

/** Conditions that decide for whom a pathway or a part of it is not. */
export const TYPE_1_DIABETES = codes('46635009', 'E10');
export const KIDNEY_DISEASE = codes('709044004 431855005 431856006 433144002 431857002 46177005', 'N18');
export const KIDNEY_FAILURE = codes('46177005', 'N185 N186');
export const HEART_FAILURE = codes('88805009 84114007 42343007', 'I50');
export const PEPTIC_ULCER = codes('13200003', 'K25 K26 K27 K28');
export const BIPOLAR = codes('13746004', 'F30 F31');
export const BOWEL_CANCER = codes('93761005 109838007 363406005', 'C18 C19 C20');
export const EATING_DISORDER = codes('72366004 56882008 78004001', 'F50');
export const CAUDA_EQUINA = codes('192970008', 'G834');
export const SPINE_FRACTURE = codes('443165006', 'M80 S220 S320');
