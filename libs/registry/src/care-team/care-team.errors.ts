import { DomainError } from '@careway/service';

export class CareRelationEndedError extends DomainError {
  readonly code = 'CARE_RELATION_ENDED';
  constructor() {
    super('This clinician is no longer in the care team. Nothing was changed.');
  }
}

export class AlreadyInCareTeamError extends DomainError {
  readonly code = 'ALREADY_IN_CARE_TEAM';
  constructor() {
    super('This clinician is in the care team already. Nothing was changed.');
  }
}

export class ClinicianUnknownError extends DomainError {
  readonly code = 'CLINICIAN_UNKNOWN';
  constructor() {
    super('There is no such clinician. Nothing was changed.');
  }
}
