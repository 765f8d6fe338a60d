// Shows what was pushed, in the words that came, and opens the list. It keeps nothing, fetches nothing, and stands between no page and the network.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  let told = {};
  try {
    told = event.data?.json() ?? {};
  } catch {
    // what can't be read is news all the same: the list says what it is
  }
  const { id, title = 'Careway', body = '', url = '/member/notifications', language, dir } = told;
  event.waitUntil(
    self.registration.showNotification(title, {
      ...{ body, tag: id, lang: language, dir, icon: '/logo-mark.svg', badge: '/logo-mark.svg', data: { url } },
    }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  // pages of this house only, whatever was pushed
  const asked = new URL(event.notification.data?.url ?? '/', self.location.origin);
  const target = asked.origin === self.location.origin ? asked.href : self.location.origin;
  event.waitUntil(
    self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then((windows) => {
      const open = windows.find((one) => new URL(one.url).origin === self.location.origin);
      return open ? open.focus().then((focused) => focused.navigate(target)) : self.clients.openWindow(target);
    }),
  );
});
