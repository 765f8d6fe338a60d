import { type Source, source } from '../source/source.ts';

/** The public frameworks and papers that the instruments and their numbers rest on. */
export const OUTCOME_SOURCE = {
  icf: source(
    'WHO, International Classification of Functioning, Disability and Health (ICF): activities and participation',
    2001,
    'https://www.who.int/standards/classifications/international-classification-of-functioning-disability-and-health',
  ),
  oecdPrems: source(
    'Fujisawa, Klazinga, Measuring patient experiences (PREMs), OECD Health Working Papers 102',
    2017,
    'https://doi.org/10.1787/893a07d2-en',
  ),
  oecdCentred: source('OECD, Health at a Glance: People-centredness of ambulatory care', 2023, 'https://doi.org/10.1787/7a7afb35-en'),
  phq9Change: source(
    'Löwe, Unützer, Callahan, Perkins, Kroenke, Monitoring depression treatment outcomes with the PHQ-9, Medical Care 42',
    2004,
    'https://doi.org/10.1097/00005650-200412000-00006',
  ),
  gad7Change: source(
    'Toussaint et al., Sensitivity to change and minimal clinically important difference of the GAD-7, J Affect Disord 265',
    2020,
    'https://doi.org/10.1016/j.jad.2020.01.032',
  ),
} as const satisfies Record<string, Source>;
