import { frame, type PageContext } from './frame.ts';
import { html, Markup } from './html.ts';
import { TEXTS } from './texts.ts';

export interface MessagePage extends PageContext {
  /** Where the portal starts. */
  home: string;
}

/** A page that says why there is nothing to sign in to, and leads back. `detail` is for whoever sets the system up: shown small. */
export function problemPage(page: MessagePage, what: 'expired' | 'failed', detail?: string): string {
  const text = TEXTS[page.locale];
  const { title, body } = text[what];
  const content = html`<h1>${title}</h1>
    <p class="lead">${body}</p>
    <p><a class="btn" href="${page.home}">${text.again}</a></p>
    ${detail === undefined ? undefined : html`<p class="small" lang="en" dir="ltr">${detail}</p>`}`;
  return frame(page, title, content);
}

/** Asks before it ends a sign-in, where nothing proves that the person wanted it. `form` is the issuer's own hidden form. */
export function leavePage(page: MessagePage, form: string): string {
  const { leave } = TEXTS[page.locale];
  const content = html`<h1>${leave.title}</h1>
    <p class="lead">${leave.body}</p>
    ${new Markup(form)}
    <div class="fields">
      <button class="btn" form="op.logoutForm" name="logout" value="yes">${leave.yes}</button>
      <button class="btn second" form="op.logoutForm">${leave.no}</button>
    </div>`;
  return frame(page, leave.title, content);
}

export function leftPage(page: MessagePage): string {
  const { left, again } = TEXTS[page.locale];
  const content = html`<h1>${left.title}</h1>
    <p class="lead">${left.body}</p>
    <p><a class="btn" href="${page.home}">${again}</a></p>`;
  return frame(page, left.title, content);
}
