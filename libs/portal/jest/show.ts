import { provideZonelessChangeDetection, type Type } from '@angular/core';
import { TestBed, type ComponentFixture } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { I18n, uiWords, type Language } from '@careway/portal-ui/i18n';

/** Draws a component with the real words of the components, attached to the document, so that focus and axe work. */
export async function show<T>(
  component: Type<T>,
  inputs: Record<string, unknown> = {},
  language: Language = 'en',
): Promise<ComponentFixture<T>> {
  TestBed.configureTestingModule({ providers: [provideZonelessChangeDetection(), provideRouter([])] });
  const i18n = TestBed.inject(I18n);
  await i18n.addScope('ui', uiWords);
  await i18n.use(language);
  const fixture = TestBed.createComponent(component);
  for (const [name, value] of Object.entries(inputs)) fixture.componentRef.setInput(name, value);
  document.body.append(fixture.nativeElement as Node);
  await fixture.whenStable();
  return fixture;
}
