/** Parts of a chart that are on screen and have a heading, in their order. */
const partsOf = (chart: Element): readonly (readonly [part: Element, heading: HTMLElement])[] =>
  [...chart.children].flatMap((part) => {
    const heading = part.querySelector<HTMLElement>('h2');
    const isShown = typeof part.checkVisibility !== 'function' || part.checkVisibility();
    return heading && isShown ? [[part, heading] as const] : [];
  });

/** The heading of the part after the one that has the focus, or of the one before it; the first, or the last, from outside the chart. */
export function headingFrom(chart: Element, focused: Element | null, step: 1 | -1): HTMLElement | undefined {
  const parts = partsOf(chart);
  const from = parts.findIndex(([part]) => part.contains(focused));
  const to = from < 0 ? (step > 0 ? 0 : parts.length - 1) : from + step;
  return parts[Math.min(parts.length - 1, Math.max(0, to))]?.[1];
}
