import { DomainError } from '@careway/service';

/** The token belongs to no device that may send. */
export class DeviceUnknownError extends DomainError {
  readonly code = 'DEVICE_UNKNOWN';
  constructor() {
    super('This token belongs to no device that may send readings. Nothing was saved; make the device known again.');
  }
}

/** The device posts too often. */
export class DeviceBusyError extends DomainError {
  readonly code = 'DEVICE_BUSY';
  constructor(readonly waitSeconds: number) {
    super('This device sends too often. Nothing was saved; wait, and send it again.');
  }
}

/** What was sent cannot be read as a whole. */
export class ReadingsUnreadableError extends DomainError {
  readonly code = 'READINGS_UNREADABLE';
  constructor(
    readonly place: string,
    readonly reason: string,
  ) {
    super(`${reason} Nothing was saved.`);
  }
}

/** It may send no more already. */
export class DeviceRevokedError extends DomainError {
  readonly code = 'DEVICE_REVOKED';
  constructor() {
    super('This device may send no more already. Nothing was changed.');
  }
}
