import { Service, signal } from '@angular/core';

const NAME = 'careway.clinic.keys';
const IN_TEXT = 'input, textarea, select, [contenteditable], dialog';

/**
 * The single letters that act, for whoever wants them: they can be switched off (WCAG 2.1.4), for speech input and for hands that slip.
 * The choice is kept in this browser.
 */
@Service()
export class Keys {
  private readonly state = signal(read());
  readonly enabled = this.state.asReadonly();

  set(enabled: boolean): void {
    this.state.set(enabled);
    try {
      localStorage.setItem(NAME, enabled ? 'on' : 'off');
    } catch {
      // a browser that keeps nothing: it holds for as long as the page stands
    }
  }

  /** A plain key, pressed where nobody writes. */
  isPlain(event: KeyboardEvent): boolean {
    if (!this.enabled() || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
    return !(event.target instanceof Element && event.target.closest(IN_TEXT));
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true;
  }
}
