import { fromGlobalId, isUuid } from '@careway/contracts';
import type { Resource } from '../chart/resource.ts';
import type { Element } from '../element/element.ts';

/** Under which Careway's orders are identified elsewhere: on the form that goes with the sample, and in what comes back. */
export const ORDER_SYSTEM = 'urn:careway:order';

const idIn = (text: string | undefined): string | undefined => {
  const last = text?.split(/[/|=]/).at(-1) ?? '';
  return isUuid(last) ? last : fromGlobalId(last)?.id;
};

/** The order that one reference means: by `ServiceRequest/<id>`, by `ServiceRequest?identifier=urn:careway:order|<id>`, or logically. */
function orderIn(reference: Element): string | undefined {
  const name = reference.text('reference');
  if (name?.startsWith('ServiceRequest') === true) return idIn(name);
  const identifier = reference.child('identifier');
  return identifier?.text('system') === ORDER_SYSTEM ? idIn(identifier.text('value')) : undefined;
}

/** The first order of Careway that a result or report says it answers. */
export function basedOnOf({ element }: Resource): { readonly basedOn?: string } {
  for (const reference of element.children('basedOn')) {
    const basedOn = orderIn(reference);
    if (basedOn !== undefined) return { basedOn };
  }
  return {};
}
