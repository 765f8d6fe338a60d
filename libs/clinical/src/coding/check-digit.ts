/** Luhn's mod 10 over the digits before the hyphen, as LOINC counts it (LOINC Users' Guide, appendix C). */
function luhn(digits: string): number {
  const sum = [...digits].reverse().reduce((total, digit, n) => {
    const weighed = Number(digit) * (n % 2 === 0 ? 2 : 1);
    return total + (weighed > 9 ? weighed - 9 : weighed);
  }, 0);
  return (10 - (sum % 10)) % 10;
}

/** Does it look like a LOINC code, and does its check digit fit? Says nothing about whether LOINC ever gave it out. */
export function isLoinc(code: string): boolean {
  const [, digits = '', check] = /^([1-9][0-9]{0,6})-([0-9])$/.exec(code) ?? [];
  return check !== undefined && luhn(digits) === Number(check);
}

/** Verhoeff's tables: multiplication in the dihedral group of order 10, and one permutation, applied once more with each place. */
const TIMES = [
  '0123456789',
  '1234067895',
  '2340178956',
  '3401289567',
  '4012395678',
  '5987604321',
  '6598710432',
  '7659821043',
  '8765932104',
  '9876543210',
];
const PERMUTE = '1576283094';

const permuted = (digit: string, times: number): string => (times === 0 ? digit : permuted(PERMUTE[Number(digit)]!, times - 1));

/** Is it a SNOMED CT identifier of 6 to 18 digits with a fitting check digit (SNOMED CT Release File Specification, appendix on Verhoeff)? */
export function isSnomedId(code: string): boolean {
  if (!/^[1-9][0-9]{5,17}$/.test(code)) return false;
  const sum = [...code].reverse().reduce((group, digit, n) => TIMES[Number(group)]![Number(permuted(digit, n % 8))]!, '0');
  return sum === '0';
}
