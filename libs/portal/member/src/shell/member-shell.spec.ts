import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { Session } from '@careway/portal-graph';
import { I18n } from '@careway/portal-ui/i18n';
import { afterEach, expect, jest, test } from '@jest/globals';
import { network, open, settle, textOf } from '../../test/stage.ts';
import { MemberShell } from './member-shell.ts';

let restore = (): void => undefined;
afterEach(() => {
  restore();
  jest.restoreAllMocks();
  document.body.replaceChildren();
});

const RUTH = { member: { id: 'ruth', name: 'Ruth Alon', givenName: 'Ruth' }, evidence: 'DECLARED', until: null };

/** Noa's window, in which she acts for Ruth; `elsewhere` is what another window of her session has made of it. */
async function window() {
  const told = { actingFor: { memberId: 'ruth' } } as { actingFor?: { memberId: string } };
  const session = {
    get actingFor() {
      return told.actingFor;
    },
  };
  const line = network(
    ({ name }) => ({ data: name === 'MemberShell' ? { me: { id: 'noa', actingFor: [RUTH] }, messages: null } : {} }),
    session,
  );
  restore = line.restore;
  const went = jest.spyOn(Router.prototype, 'navigateByUrl').mockResolvedValue(true);
  const fixture = await open(MemberShell);
  const elsewhere = async (memberId?: string) => {
    told.actingFor = memberId === undefined ? (undefined as never) : { memberId };
    await TestBed.inject(Session).renew();
    await settle(fixture);
  };
  return { fixture, went, elsewhere };
}

test('a record that was closed in another window is closed here: the page goes home and says so', async () => {
  const { fixture, went, elsewhere } = await window();
  expect(textOf(fixture)).toContain('You are acting for Ruth Alon');
  await elsewhere('ruth');
  expect(went).not.toHaveBeenCalled();
  await elsewhere();
  expect(went).toHaveBeenCalledWith('/member');
  expect(textOf(fixture)).toContain('Ruth’s record was closed in another window. You are back in your own.');
});

test('one that turned into somebody else’s goes home, too', async () => {
  const { went, elsewhere } = await window();
  await elsewhere('avi');
  expect(went).toHaveBeenCalledWith('/member');
});

test('the times of a record are in the zone of the one whose it is, and the payer’s again when its area is left', async () => {
  const clock = { id: 'noa', timeZone: 'America/New_York' };
  restore = network(({ name }) => ({
    data: name === 'MemberShell' ? { me: { id: 'noa', actingFor: [] }, messages: null, clock } : {},
  })).restore;
  const fixture = await open(MemberShell);
  const { zone } = TestBed.inject(I18n);
  expect(zone()).toBe('America/New_York');
  fixture.destroy();
  expect(zone()).toBe('Asia/Jerusalem');
});
