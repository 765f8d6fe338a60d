import { createTokenSigner, generateTokenKeys } from '@careway/access';
import type { Told } from './asker.ts';
import { tokensOf } from './canary.ts';
import type { Finding, Matrix } from './matrix.ts';
import { doorOf, type Question } from './questions.ts';

/** What somebody sends who is nobody: headers by graph. */
type Door = (graph: string) => Promise<Readonly<Record<string, string>>>;
const bearer = async (token: Promise<string>) => ({ authorization: `Bearer ${await token}` });

/** Every way to stand before the house without being anybody in it, by name: at the gateway, and at the port of a context. */
export async function closedDoors({ scene }: Matrix): Promise<Readonly<Record<'gateway' | 'port', Readonly<Record<string, Door>>>>> {
  const { asker, actors, keys } = scene;
  const { self } = actors;
  const subject = { kind: self.kind, personId: self.personId, sessionId: 'matrix', purpose: 'PATRQT' as const, after: [], op: 'Matrix' };
  const old = await createTokenSigner(keys.privateJwk, () => Date.now() - 60_000);
  const foreign = await createTokenSigner((await generateTokenKeys()).privateJwk);
  const { cookie = '' } = await asker.session(self);
  return {
    gateway: {
      'no cookie': async () => ({}),
      'a cookie of nobody': async () => ({ cookie: `${cookie.split('=')[0]}=${'A'.repeat(cookie.length - cookie.indexOf('=') - 1)}` }),
      'a token instead of a cookie': (graph) => bearer(asker.token(graph, self)),
    },
    port: {
      'no token': async () => ({}),
      'a cookie instead of a token': async () => ({ cookie }),
      'a token for another context': (graph) => bearer(asker.token(graph === 'registry' ? 'support' : 'registry', self)),
      'a token for the gateway': () => bearer(asker.token('gateway', self)),
      'an expired token': (graph) => bearer(old.sign(graph, subject)),
      'a token of another key': (graph) => bearer(foreign.sign(graph, subject)),
    },
  };
}

/** Asks whatever is given by each of the closed doors, drawn in turn: one and the same refusal, and nothing of the record in it. */
export async function judgeDoors(matrix: Matrix, questions: readonly Question[], found: Finding[]): Promise<void> {
  const { scene } = matrix;
  const doors = await closedDoors(matrix);
  const refusals = new Map<string, Told>();
  let turn = 0;
  await matrix.each(questions, async (graph, batch) => {
    const all = Object.entries(graph.name === 'gateway' ? doors.gateway : doors.port);
    const [name, door] = all[turn++ % all.length]!;
    const told = await scene.asker.bare(graph.name, await door(graph.name), matrix.textOf(graph, batch));
    const add = (what: string) =>
      found.push({ kind: 'leak', actor: 'nobody', what: `${graph.name}, ${name}: ${what} at ${doorOf(batch[0]!)}` });
    if (told.status !== 401) add(`answered ${told.status}`);
    if (told.data !== null || tokensOf(told.text).size > 0) add('shown something');
    const refusal = refusals.get(graph.name) ?? told;
    refusals.set(graph.name, refusal);
    if (told.text !== refusal.text) add('refused in other words than elsewhere');
  });
}
