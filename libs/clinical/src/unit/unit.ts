/** UCUM codes (https://ucum.org/ucum) as people read them. What is not here is shown as it came, without its annotations. */
const SHOWN: Readonly<Record<string, string>> = {
  Cel: '°C',
  '[degF]': '°F',
  'mm[Hg]': 'mmHg',
  'kg/m2': 'kg/m²',
  '10*3/uL': '10³/µL',
  '10*6/uL': '10⁶/µL',
  '10*9/L': '10⁹/L',
  '10*12/L': '10¹²/L',
  ug: 'µg',
  'ug/dL': 'µg/dL',
  'ug/L': 'µg/L',
  'umol/L': 'µmol/L',
  'u[IU]/mL': 'µIU/mL',
  'm[IU]/L': 'mIU/L',
  '[IU]/L': 'IU/L',
  'U/L': 'U/L',
  'mL/min/{1.73_m2}': 'mL/min/1.73 m²',
  '/min': 'per minute',
  '{score}': 'points',
  '(score)': 'points',
  '{T-score}': 'T-score',
  '[lb_av]': 'lb',
  '[in_i]': 'in',
};

/** A unit for display. A dimensionless annotation such as `{count}` becomes its word. */
export function displayUnit(unit: string): string {
  if (Object.hasOwn(SHOWN, unit)) return SHOWN[unit]!;
  const bare = unit.replaceAll(/\{[^}]*\}/g, '');
  return bare === '' || bare === '1' ? unit.replaceAll(/[{}]/g, '').replaceAll('_', ' ') : bare;
}

/** Are two units the same but for annotations and spelling? Never converts: a value keeps the unit that it came with. */
export const sameUnit = (a: string, b: string): boolean => plain(a) === plain(b);
const plain = (unit: string): string =>
  unit
    .replace('mL/min/{1.73_m2}', 'mL/min')
    .replaceAll('µ', 'u')
    .replace('mmHg', 'mm[Hg]')
    .replaceAll(/\{[^}]*\}|\s/g, '')
    .toLowerCase();
