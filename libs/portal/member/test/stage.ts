import type { Type } from '@angular/core';
import type { ComponentFixture } from '@angular/core/testing';
import { draw } from '../../jest/stage.ts';
import { memberWords } from '../src/words.ts';

export * from '../../jest/stage.ts';

/** Draws a page of the area with its real words, as the one who is signed in. */
export const open = <T>(page: Type<T>, inputs: Record<string, unknown> = {}): Promise<ComponentFixture<T>> =>
  draw(page, ['member', memberWords], inputs);
