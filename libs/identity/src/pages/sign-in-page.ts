import type { AccountKind, DemoPerson } from '../account/account.ts';
import type { Locale } from '../locale.ts';
import { frame, type PageContext } from './frame.ts';
import { type Fragment, html, type Markup } from './html.ts';
import { TEXTS } from './texts.ts';

/** Why the person sees the page again. `wait` carries the minutes. */
export type SignInFault = { type: 'missing' } | { type: 'wrong' } | { type: 'closed' } | { type: 'wait'; minutes: number };

export interface SignInPage extends PageContext {
  self: string;
  /** Empty without demo mode: then nobody is shown. */
  people: readonly DemoPerson[];
  /** The people of a demonstration are still being made: nobody can sign in yet, and the page asks again by itself. */
  isMaking?: boolean;
  /** What was typed, given back after a fault. */
  username?: string;
  fault?: SignInFault;
}

/** Between two looks at whether the people of a demonstration are there. */
const MAKING_SECONDS = 2;

const HUES: Record<AccountKind, string> = { member: 'lagoon', clinician: 'dusk', administrator: 'moss', moderator: 'plum' };

function faultText(locale: Locale, fault: SignInFault): Fragment {
  const text = TEXTS[locale];
  switch (fault.type) {
    case 'missing':
    case 'wrong':
    case 'closed':
      return text[fault.type];
    case 'wait': {
      const [before, after] = text.wait.split('{n}');
      return html`${before}<bdi dir="ltr">${fault.minutes}</bdi>${after}`;
    }
  }
}

/** Titles are no part of a name: "Dr. Levi", "ד״ר לוי" and "Д-р Леви" begin with an L. */
const isTitle = (word: string): boolean => /\.$|[״"]|^д-р$/iu.test(word);
const initials = (name: string): string =>
  name
    .split(/\s+/)
    .filter((word) => !isTitle(word))
    .map((word) => [...word][0] ?? '')
    .filter((letter) => /\p{L}/u.test(letter))
    .slice(0, 2)
    .join('');

function person(locale: Locale, { personId, name, displayName, about, kind }: DemoPerson): Markup {
  const shown = name[locale] ?? displayName;
  return html`<li>
    <button class="person" name="person" value="${personId}">
      <span class="avatar ${HUES[kind]}" aria-hidden="true">${initials(shown)}</span>
      <span class="who"
        ><strong><bdi>${shown}</bdi></strong> <span class="role ${HUES[kind]}">${TEXTS[locale].kinds[kind]}</span>
        <span class="about">${about[locale]}</span></span
      >
    </button>
  </li>`;
}

function demo({ locale, self, people }: SignInPage): Markup {
  const text = TEXTS[locale];
  const group = (title: string, shown: readonly DemoPerson[]): Fragment =>
    shown.length === 0
      ? undefined
      : html`<h3>${title}</h3>
          <ul class="people">
            ${shown.map((one) => person(locale, one))}
          </ul>`;
  return html`<form method="post" action="${self}?lang=${locale}" aria-labelledby="choose">
    <h2 id="choose">${text.demoChoose}</h2>
    ${group(
      text.groups.members,
      people.filter(({ kind }) => kind === 'member'),
    )}
    ${group(
      text.groups.staff,
      people.filter(({ kind }) => kind !== 'member'),
    )}
  </form>`;
}

function password({ locale, self, username, fault, people }: SignInPage): Markup {
  const text = TEXTS[locale];
  const faulty = fault ? html` aria-invalid="true" aria-describedby="fault"` : undefined;
  // With people to choose from, the keyboard starts at the top of the page.
  const focus = people.length === 0 && !fault ? html` autofocus` : undefined;
  return html`<form class="fields" method="post" action="${self}?lang=${locale}">
    <div class="field">
      <label for="username">${text.username}</label>
      <input
        class="input"
        id="username"
        name="username"
        value="${username ?? ''}"
        dir="ltr"
        autocomplete="username"
        autocapitalize="none"
        spellcheck="false"
        maxlength="200"
        required${faulty}${focus}
      />
    </div>
    <div class="field">
      <label for="password">${text.password}</label>
      <input
        class="input"
        id="password"
        name="password"
        type="password"
        dir="ltr"
        autocomplete="current-password"
        maxlength="1000"
        required${faulty}
      />
    </div>
    <button class="btn">${text.submit}</button>
  </form>`;
}

/** The page on which one signs in. */
export function signInPage(page: SignInPage): string {
  const { locale, people, fault } = page;
  const text = TEXTS[locale];
  if (page.isMaking) {
    const wait = html`<h1>${text.signIn}</h1>
      <p class="lead" role="status">${text.demoMaking}</p>`;
    return frame({ ...page, againAfter: MAKING_SECONDS }, text.signIn, wait);
  }
  const isDemo = people.length > 0;
  const content = html`<h1>${text.signIn}</h1>
    <p class="lead">${isDemo ? text.demoLead : text.lead}</p>
    ${fault ? html`<p class="fault" id="fault" role="alert" tabindex="-1" autofocus>${faultText(locale, fault)}</p>` : undefined}
    ${
      isDemo
        ? html`${demo(page)}
            <h2 class="or">${text.demoOr}</h2>`
        : undefined
    }
    ${password(page)}
    <p class="small">
      ${text.emergency} <a href="tel:101"><bdi dir="ltr">101</bdi></a
      >.
    </p>`;
  return frame(page, fault ? `${text.error}: ${text.signIn}` : text.signIn, content, isDemo ? 'demo' : '');
}
