export interface NumberStyle {
  /** Digits after the decimal sign, always shown; without it as many as the value has, up to 2. */
  digits?: number;
  /** Shown as a percentage: 0.72 → 72%. */
  percent?: boolean;
  /** A plus sign before a gain. */
  signed?: boolean;
}

const formats = new Map<string, Intl.NumberFormat>();

/** A number by the locale's decimal and group signs, with western digits. */
export function formatNumber(value: number, style: NumberStyle, locale: string): string {
  const key = `${locale} ${style.digits ?? ''} ${style.percent ?? ''} ${style.signed ?? ''}`;
  let made = formats.get(key);
  if (!made) {
    const digits =
      style.digits === undefined
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
