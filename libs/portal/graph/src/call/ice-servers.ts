/** A server that helps windows find each other, as the graph and the door of guests tell it. */
interface ToldServer {
  readonly urls: readonly string[];
  readonly username: string | null;
  readonly credential: string | null;
}

/** As the browser takes them: what is null is left out. */
export const iceServersOf = (told: readonly ToldServer[]): RTCIceServer[] =>
  told.map(({ urls, username, credential }) => ({
    ...{ urls: [...urls] },
    ...(username !== null && { username }),
    ...(credential !== null && { credential }),
  }));

/** A visit as the graph tells it, with its servers as the browser takes them. */
export const withServers = <Told extends { readonly media?: { readonly iceServers: readonly ToldServer[] } | null }>(
  told: Told,
): Told & { readonly iceServers: RTCIceServer[] } => ({ ...told, iceServers: iceServersOf(told.media?.iceServers ?? []) });
