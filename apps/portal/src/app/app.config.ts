import {
  inject,
  provideAppInitializer,
  provideBrowserGlobalErrorListeners,
  provideZonelessChangeDetection,
  type ApplicationConfig,
} from '@angular/core';
import { provideRouter, TitleStrategy, withComponentInputBinding } from '@angular/router';
import { I18n, uiWords } from '@careway/portal-ui/i18n';
import { Theme } from '@careway/portal-ui/theme';
import { routes } from './app.routes.ts';
import { PageTitle } from './page-title.ts';
import { portalWords } from './words.ts';

/** Nothing is drawn before the words of the components and of the shell are there, in the language of the one who looks. */
async function firstWords(): Promise<void> {
  inject(Theme);
  const i18n = inject(I18n);
  await Promise.all([i18n.addScope('ui', uiWords), i18n.addScope('portal', portalWords)]);
}

export const appConfig: ApplicationConfig = {
  providers: [
    provideZonelessChangeDetection(),
    provideBrowserGlobalErrorListeners(),
    provideAppInitializer(firstWords),
    provideRouter(routes, withComponentInputBinding()),
    { provide: TitleStrategy, useExisting: PageTitle },
  ],
};
