import { Directive, effect, ElementRef, inject, input, output } from '@angular/core';

/** Plays a stream in its element. A browser that plays nothing before somebody presses is told as `blocked`. */
@Directive({ selector: 'video[cwStream]' })
export class Stream {
  private readonly element = inject<ElementRef<HTMLVideoElement>>(ElementRef).nativeElement;
  readonly stream = input<MediaStream>(undefined, { alias: 'cwStream' });
  readonly silent = input(false);
  readonly blocked = output<boolean>();

  constructor() {
    effect(() => {
      const stream = this.stream() ?? null;
      this.element.muted = this.silent();
      if (this.element.srcObject !== stream) this.element.srcObject = stream;
      if (stream) void this.play();
    });
  }

  private play(): Promise<void> {
    return this.element.play().then(
      () => this.blocked.emit(false),
      (error: unknown) => this.blocked.emit((error as Partial<DOMException>).name === 'NotAllowedError'),
    );
  }
}
