/** The worker that shows what is pushed; it stands beside the portal's page, and is fetched by nobody who did not ask for it. */
const WORKER = '/notices-worker.js';

/** `unsupported`: this browser has no way to · `denied`: somebody has told the browser not to. */
export type BrowserState = 'unsupported' | 'denied' | 'off' | 'on';

const canPush = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

async function subscription(): Promise<PushSubscription | null> {
  const worker = await navigator.serviceWorker.getRegistration(WORKER);
  return (await worker?.pushManager.getSubscription()) ?? null;
}

export async function browserState(): Promise<BrowserState> {
  if (!canPush()) return 'unsupported';
  if (Notification.permission === 'denied') return 'denied';
  return (await subscription()) ? 'on' : 'off';
}

/** Asks the browser's own question, and answers how this browser is reached; undefined where somebody said no. */
export async function subscribe(key: string): Promise<{ endpoint: string; p256dh: string; auth: string } | undefined> {
  if ((await Notification.requestPermission()) !== 'granted') return undefined;
  const worker = await navigator.serviceWorker.register(WORKER);
  const made = await worker.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys } = made.toJSON();
  return endpoint && keys?.['p256dh'] && keys['auth'] ? { endpoint, p256dh: keys['p256dh'], auth: keys['auth'] } : undefined;
}

/** Ends it here; answers which one it was, so that the house forgets it too. */
export async function unsubscribe(): Promise<string | undefined> {
  const open = await subscription();
  await open?.unsubscribe();
  return open?.endpoint;
}
