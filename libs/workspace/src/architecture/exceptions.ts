import ts from 'typescript';
import { decoratorsOf, findAll } from './syntax.ts';
import { isSpec, isTypeScript, type Finding, type SourceFile } from './tree.ts';

/** What may step out of a rule, by `Class.method`, class or path, each with its reason. The lists are short and stay so. */
export interface Exceptions {
  /** Resolver methods that tell nothing about anybody, so that nobody has to be allowed. */
  readonly open: Readonly<Record<string, string>>;
  /** Entities whose changes need no fact: drafts, sessions. */
  readonly untold: Readonly<Record<string, string>>;
  /** Files of contexts that talk to somebody outside of the house. */
  readonly doors: Readonly<Record<string, string>>;
}

export const EXCEPTIONS: Exceptions = {
  open: {},
  untold: {
    Draft: 'what somebody has begun to write: nothing has happened yet, and only its writer sees it',
    FirstDraft: 'the first words of a conversation that does not exist yet: only their writer sees them',
    Upload: 'a file that was not sent yet: only who brings it sees it, and what was found in it is told',
    FilePart: 'bytes of a file: what they belong to is told by its upload or its attachment',
    VisitSeat: 'which window holds a place in the room of a video visit, and when it was heard: who came and went is told by the visit',
    VisitSignal: 'what connects two windows of a video visit: no medical content, gone after some minutes',
    FormDraft: 'a form that was not sent yet: nothing has happened, and only its writer sees it',
    ChartVisit: 'when a clinician last had a chart open: about their own desk, seen by nobody else; the reads stand in the access log',
    NoteDraft: 'a note that was not signed yet: nothing has happened, and only its author sees it',
    IntakeDraft: 'answers that were not sent yet: nothing has happened, and only who speaks for the member sees them',
    SurveyDraft: 'answers that were not sent yet, as with a complaint',
    NotificationDelivery: 'how far a notice is on its way to a mailbox or a browser: what it tells of is told by its own fact',
    PushSubscriptionRow: 'how a browser is reached that shows notices: nothing of the record, and its owner’s alone',
    DeviceUse: 'when a device was last heard and how often: what it sent is told by itself',
  },
  doors: {
    'libs/support/src/attachment/scanner.ts': 'files go to clamd, where there is one',
    'libs/support/src/feed/feed.fetch.ts': 'news of the sources that a setting names',
  },
};
export const NO_EXCEPTIONS: Exceptions = { open: {}, untold: {}, doors: {} };

interface Use {
  readonly path: string;
  readonly name: string;
}

function uses(tree: readonly SourceFile[], decorator: string): readonly Use[] {
  return tree
    .filter(({ path }) => isTypeScript(path) && !isSpec(path))
    .flatMap((file) =>
      findAll(file, ts.isClassDeclaration).flatMap((node) => {
        const name = node.name?.text ?? 'a class';
        const members = node.members.filter((member) => decoratorsOf(member).includes(decorator));
        const methods = members.map((member) => ({ path: file.path, name: `${name}.${member.name?.getText() ?? '?'}` }));
        return decoratorsOf(node).includes(decorator) ? [{ path: file.path, name }, ...methods] : methods;
      }),
    );
}

/** Each use of `@Public` and `@WorkingState` stands in its list, and each line of the lists is still used. */
export function checkExceptions(tree: readonly SourceFile[], { open, untold }: Exceptions): readonly Finding[] {
  const compare = (decorator: string, list: Readonly<Record<string, string>>): readonly Finding[] => {
    const used = uses(tree, decorator);
    const unlisted = used.filter(({ name }) => !Object.hasOwn(list, name));
    const unused = Object.keys(list).filter((name) => !used.some((use) => use.name === name));
    return [
      ...unlisted.map(({ path, name }) => ({ path, says: `${name} is @${decorator}, but stands in no list with its reason` })),
      ...unused.map((name) => ({ path: 'libs/workspace/src/architecture/exceptions.ts', says: `${name} is no longer @${decorator}` })),
    ];
  };
  return [...compare('Public', open), ...compare('WorkingState', untold)];
}
