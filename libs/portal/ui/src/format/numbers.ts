export interface NumberStyle {
  /** Digits after the decimal sign, always shown; without it as many as the value has, up to 2; of what is below 1 the first 3 that are not 0. */
  digits?: number;
  /** Shown as a percentage: 0.72 → 72%. */
  percent?: boolean;
  /** A plus sign before a gain. */
  signed?: boolean;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number by the locale's decimal and group signs, with western digits. */
export function formatNumber(value: number, style: NumberStyle, locale: string): string {
  // 0.004 of a troponin is not 0.
  const isSmall = style.digits === undefined && !style.percent && Math.abs(value) < 1;
  const key = `${locale} ${style.digits ?? ''} ${style.percent ?? ''} ${style.signed ?? ''} ${isSmall}`;
  let made = formats.get(key);
  if (!made) {
    const digits = isSmall
      ? { maximumSignificantDigits: 3 }
      : style.digits === undefined
        ? { maximumFractionDigits: 2 }
        : { minimumFractionDigits: style.digits, maximumFractionDigits: style.digits };
    made = new Intl.NumberFormat(locale, {
      ...digits,
      style: style.percent ? 'percent' : 'decimal',
      signDisplay: style.signed ? 'exceptZero' : 'auto',
    });
    formats.set(key, made);
  }
  // Intl puts direction marks around signs in Hebrew and Arabic; the isolate around the value does that job.
  return made.format(value).replace(/[\u200e\u200f\u061c]/g, '');
}

/**
 * What somebody typed as a number: with a comma, a point or the decimal sign of Arabic, in the digits of any of our keyboards. An Arabic
 * phone writes ١٢٨ and ٧٢٫٥. NaN for anything else; grouping is not read, since 1,200 could be either.
 */
export function typedNumber(text: string): number {
  const western = text
    .trim()
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .replace(/[,\u066b]/, '.');
  return /^-?\d+(\.\d+)?$/.test(western) ? Number(western) : Number.NaN;
}
