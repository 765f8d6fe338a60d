import { Service, signal } from '@angular/core';

const NAME = 'careway.clinic.keys';
const IN_TEXT = 'input, textarea, select, [contenteditable], dialog';

/**
 * What a key is called on a Latin keyboard. A Hebrew, Arabic or Russian one writes another letter with the same key, and nobody changes
 * the layout for a list: there the place of the key counts.
 */
export function keyOf({ key, code, shiftKey }: Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey'>): string {
  const isLatin = [...key].every((letter) => letter <= '~');
  if (isLatin) return key;
  if (code === 'Slash') return shiftKey ? '?' : '/';
  if (code === 'BracketLeft') return '[';
  if (code === 'BracketRight') return ']';
  return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : key;
}

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
