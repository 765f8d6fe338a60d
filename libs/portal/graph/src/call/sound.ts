/** How loud a microphone is now, 0 to 1, some ten times a second; answers how to stop. */
export function followLevel(stream: MediaStream, tell: (level: number) => void): () => void {
  if (stream.getAudioTracks().length === 0) {
    tell(0);
    return () => undefined;
  }
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 512;
  const source = context.createMediaStreamSource(stream);
  source.connect(analyser);
  const samples = new Uint8Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getByteTimeDomainData(samples);
    const loudest = samples.reduce((most, one) => Math.max(most, Math.abs(one - 128)), 0);
    tell(Math.min(1, loudest / 64));
  }, 100);
  return () => {
    clearInterval(timer);
    source.disconnect();
    void context.close();
  };
}

/** A short tone, so that somebody can say whether they hear. Only ever after a press: nothing sounds by itself. */
export async function playTone(): Promise<void> {
  const context = new AudioContext();
  const [oscillator, gain] = [context.createOscillator(), context.createGain()];
  gain.gain.value = 0.2;
  oscillator.frequency.value = 523.25; // c''
  oscillator.connect(gain).connect(context.destination);
  await context.resume();
  oscillator.start();
  oscillator.frequency.setValueAtTime(659.25, context.currentTime + 0.35);
  oscillator.stop(context.currentTime + 0.8);
  await new Promise((resolve) => oscillator.addEventListener('ended', resolve, { once: true }));
  await context.close();
}

export type NetworkState = 'good' | 'slow' | 'gone';
/** A conversation in which answers come later than this is hard to follow. */
const SLOW_MS = 400;

/** How long an answer of the house takes: the median of a few, since the first one opens the connection. */
export async function lookAtNetwork(): Promise<NetworkState> {
  const times: number[] = [];
  try {
    for (let n = 0; n < 4; n++) {
      const begun = performance.now();
      const { ok } = await fetch('/health/live', { cache: 'no-store', signal: AbortSignal.timeout(5_000) });
      if (!ok) return 'gone';
      times.push(performance.now() - begun);
    }
  } catch {
    return 'gone';
  }
  return times.toSorted((a, b) => a - b)[1]! > SLOW_MS ? 'slow' : 'good';
}
