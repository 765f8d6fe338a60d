import { DOCUMENT, inject, Service } from '@angular/core';

const nameOf = (element: Element): string => element.getAttribute('aria-label') ?? element.textContent.trim();

/**
 * Where the focus was last, remembered while it is there: the button that opens a form is often gone before the form stands. Brings a focus
 * that was lost back to the same control, to its like where it was drawn anew, else to what lay around it.
 */
@Service()
export class LastFocus {
  private readonly document = inject(DOCUMENT);
  private last: () => HTMLElement | null | undefined = () => undefined;

  constructor() {
    this.document.addEventListener('focusin', ({ target }) => {
      if (target instanceof HTMLElement) this.last = placeOf(target);
    });
  }

  /** To keep before something takes the focus, and to call when it goes: does nothing for who has gone on meanwhile. */
  keep(): () => void {
    const place = this.last;
    return () => {
      const { activeElement, body } = this.document;
      if (!activeElement || activeElement === body) place()?.focus();
    };
  }
}

function placeOf(from: HTMLElement): () => HTMLElement | null | undefined {
  const name = nameOf(from);
  const around: Element[] = [];
  for (let up = from.parentElement; up && up !== from.ownerDocument.body; up = up.parentElement) around.push(up);
  return () => {
    if (from.isConnected) return from;
    const near = around.find((one) => one.isConnected);
    const like = [...(near?.querySelectorAll<HTMLElement>(from.localName) ?? [])].find((one) => nameOf(one) === name);
    return like ?? near?.closest<HTMLElement>('[tabindex]');
  };
}
