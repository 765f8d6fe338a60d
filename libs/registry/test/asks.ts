/** What the suites ask, by name. */
export const IDENTIFY = `query ($id: ID!) { member(id: $id) { id name yearOfBirth clinic { name } } }`;
export const READ = `query ($id: ID!) { member(id: $id) { birthDate } }`;
export const TEAM = `query ($id: ID!) { member(id: $id) { careTeam { id clinician { displayName profession } evidence isActive } } }`;
export const GRANT = `mutation ($memberId: ID!, $grant: ProxyInput!) { grantProxy(memberId: $memberId, grant: $grant) {
  __typename ... on ProxyGrant { id areas labels validTo isActive } ... on ProxyNotPossibleError { what message } ... on ProxyPersonUnknownError { message } } }`;
export const END_PROXY = `mutation ($grantId: ID!) { endProxy(grantId: $grantId) { __typename ... on ProxyGrant { isActive } } }`;
export const APPOINT = `mutation ($memberId: ID!, $clinicianId: ID!, $until: DateTime) {
  setCareTeam(memberId: $memberId, clinicianId: $clinicianId, until: $until) { __typename ... on CareTeamRecorded { relationId } } }`;
export const DISMISS = `mutation ($relationId: ID!) { endCareTeam(relationId: $relationId) { __typename } }`;
export const OPEN = `mutation ($memberId: ID!, $reason: String!) { openRecord(memberId: $memberId, reasonCode: COVERING, reason: $reason) {
  __typename ... on RecordOpened { until } ... on ReasonNeededError { shortest } } }`;
export const DECIDE = `mutation ($memberId: ID!, $label: Sensitivity!, $audience: Audience!, $decision: ConsentDecision!) {
  decideConsent(memberId: $memberId, label: $label, audience: $audience, decision: $decision) { __typename } }`;
export const LOG = `query ($id: ID!, $first: Int, $after: String) { member(id: $id) { accessLog(first: $first, after: $after) {
  nodes { id person { displayName profession } relation purpose reads parts questionedAt opening { reasonCode reason } } pageInfo { endCursor hasNextPage } } } }`;
export const FIND = `query ($text: String!, $first: Int, $after: String) { findMembers(text: $text, first: $first, after: $after) {
  nodes { id name yearOfBirth clinic { name } } pageInfo { endCursor hasNextPage } } }`;
