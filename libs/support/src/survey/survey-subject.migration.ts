import { SURVEY_SUBJECTS } from '@careway/contracts';
import { migration } from '@careway/store';

const list = SURVEY_SUBJECTS.map((code) => `'${code}'`).join(', ');

/**
 * Of what kind that is which a survey is about. The reason told it but for visits by video: with an appointment it was the appointment's id,
 * without one the visit's own. What an older release asks while this one comes has no kind, and so leads nowhere.
 */
export const surveySubjectMigration = migration(
  'SurveySubject1760000404200',
  `
alter table survey add about text check (about in (${list}));
alter table survey no force row level security;
alter table video_visit no force row level security;
update survey s set about = case
    when s.reason = 'visit' then 'appointment'
    when s.reason = 'video-visit' then case
      when exists (select from video_visit v where v.member_id = s.member_id and v.id = s.about_id) then 'video-visit' else 'appointment' end
    when s.reason = 'interval' then 'plan' else s.reason end
  where s.about_id is not null and s.reason <> 'clinician';
alter table survey force row level security;
alter table video_visit force row level security;
`,
);
