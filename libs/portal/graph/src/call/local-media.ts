import { computed, signal } from '@angular/core';

/** Why a camera or a microphone gives nothing. `refused`: the browser was told not to; `none`: there is none; `busy`: something else has it. */
export type DeviceFault = 'refused' | 'none' | 'busy' | 'failed';
export type DeviceState = 'asking' | 'on' | 'off' | DeviceFault;
export type DeviceKind = 'camera' | 'microphone';

const FAULTS: Readonly<Record<string, DeviceFault>> = {
  NotAllowedError: 'refused',
  SecurityError: 'refused',
  NotFoundError: 'none',
  OverconstrainedError: 'none',
  NotReadableError: 'busy',
  AbortError: 'busy',
};
export const faultOf = (error: unknown): DeviceFault => FAULTS[(error as Partial<DOMException> | null)?.name ?? ''] ?? 'failed';

/** Enough for a face, little enough for a phone’s upload to two others. */
const VIDEO: MediaTrackConstraints = {
  width: { ideal: 640 },
  height: { ideal: 480 },
  frameRate: { ideal: 24, max: 30 },
  facingMode: 'user',
};
const AUDIO: MediaTrackConstraints = { echoCancellation: true, noiseSuppression: true, autoGainControl: true };

/**
 * This window's camera and microphone. Each is asked for by itself, so that one that is refused or absent leaves the other; a visit goes on
 * with sound alone, and with neither one still hears and sees.
 */
export class LocalMedia {
  private readonly state = { camera: signal<DeviceState>('off'), microphone: signal<DeviceState>('off') };
  readonly camera = this.state.camera.asReadonly();
  readonly microphone = this.state.microphone.asReadonly();
  private readonly current = signal(new MediaStream());
  /** A new one with each change of what runs. */
  readonly stream = this.current.asReadonly();
  readonly hasPicture = computed(() => this.camera() === 'on');

  async open(): Promise<void> {
    // the microphone is the more important one: where both are asked for at once, a refused camera would take it along
    await this.turnOn('microphone');
    await this.turnOn('camera');
  }

  async toggle(kind: DeviceKind): Promise<void> {
    if (this.state[kind]() === 'on') this.turnOff(kind);
    else await this.turnOn(kind);
  }

  async turnOn(kind: DeviceKind): Promise<void> {
    const state = this.state[kind];
    if (state() === 'asking' || state() === 'on') return;
    state.set('asking');
    try {
      if (!navigator.mediaDevices) throw new DOMException('', 'NotFoundError');
      const got = await navigator.mediaDevices.getUserMedia(kind === 'camera' ? { video: VIDEO } : { audio: AUDIO });
      const track = got.getTracks()[0]!;
      track.addEventListener('ended', () => this.lose(kind, track));
      this.replace(kind, track);
      state.set('on');
    } catch (error) {
      state.set(faultOf(error));
    }
  }

  turnOff(kind: DeviceKind): void {
    this.replace(kind, undefined);
    this.state[kind].set('off');
  }

  close(): void {
    this.turnOff('camera');
    this.turnOff('microphone');
  }

  /** Somebody pulled the plug, or took the permission back. */
  private lose(kind: DeviceKind, track: MediaStreamTrack): void {
    if (!this.current().getTracks().includes(track)) return;
    this.replace(kind, undefined);
    this.state[kind].set('busy');
  }

  private replace(kind: DeviceKind, track: MediaStreamTrack | undefined): void {
    const of = kind === 'camera' ? 'video' : 'audio';
    const [gone, kept] = [
      this.current()
        .getTracks()
        .filter((one) => one.kind === of),
      this.current()
        .getTracks()
        .filter((one) => one.kind !== of),
    ];
    for (const one of gone) one.stop();
    this.current.set(new MediaStream([...kept, ...(track ? [track] : [])]));
  }
}
