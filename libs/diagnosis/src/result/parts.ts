import type { ResultComponent } from './result.entity.ts';

/** More parts than any panel in one resource has. */
const MOST = 20;

/** The numbers of a result in parts, as its facts tell them; nothing where it has none. */
export function partsOf({ components }: { readonly components: readonly ResultComponent[] }) {
  const parts = components.flatMap(({ code, quantity }) => {
    const [coding] = code.codings;
    return quantity && coding ? [{ code: coding, value: quantity.value, unit: quantity.unit || quantity.code }] : [];
  });
  return parts.length > 0 ? { components: parts.slice(0, MOST) } : {};
}
