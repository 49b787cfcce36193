export const WHO_ASKS = "public.who_asks(text, text, text, timestamptz)";

/**
 * Who shows a session or a token, their organisations, and their part in the one that is wanted: what every request asks
 * first, in one statement whose plans a connection keeps. Each step enters the view that the next one reads in, so the
 * fence shows what it shows a query; `stable` lets it write nothing, and what it enters ends with the statement.
 */
export const whoAsksSql = `create or replace function who_asks(shown_in text, shown text, wanted text, at timestamptz)
  returns json language plpgsql stable as $body$
declare
  credential json;
  person json;
  who uuid;
  organisations json;
  standing json;
  entered uuid;
  seats json;
begin
  perform set_config('app.org_id', '', true), set_config('app.user_id', '', true);
  if shown_in = 'sessions' then
    select c.user_id, json_build_object('createdAt', c.created_at, 'expiresAt', c.expires_at) into who, credential
    from public.sessions c where c.id = shown::uuid and c.revoked_at is null and c.expires_at > at;
  else
    select c.user_id, json_build_object('id', c.id, 'scope', c.scope, 'lastUsedAt', c.last_used_at) into who, credential
    from public.api_tokens c where c.token_hash = shown and c.revoked_at is null and c.expires_at > at;
  end if;
  if who is null then
    return null;
  end if;
  perform set_config('app.user_id', who::text, true);
  select json_build_object('userId', u.id, 'name', u.name, 'email', u.email, 'timeZone', u.time_zone) into person
  from public.users u where u.id = who;
  select coalesce(json_agg(json_build_object(
      'id', o.id, 'slug', o.slug, 'name', o.name, 'isPersonal', o.is_personal,
      'newStoryVisibility', o.new_story_visibility, 'requiresSecondFactor', o.requires_second_factor, 'leaverDays', o.leaver_days
    ) order by o.is_personal, o.name), '[]') into organisations
  from public.memberships m join public.organisations o on o.id = m.org_id
  where m.user_id = who and m.state = 'active';
  select m.org_id, json_build_object('orgId', m.org_id, 'isOwner', m.is_owner, 'lacksSecondFactor',
      o.requires_second_factor and not exists (
        select from public.second_factors f where f.user_id = who and f.confirmed_at is not null
      )) into entered, standing
  from public.memberships m join public.organisations o on o.id = m.org_id
  where m.user_id = who and m.state = 'active' and o.slug = wanted;
  if entered is not null then
    perform set_config('app.org_id', entered::text, true);
    select coalesce(json_agg(json_build_object('teamId', t.team_id, 'roles', t.roles)), '[]') into seats
    from public.team_members t where t.user_id = who;
  end if;
  return json_build_object('shown', credential, 'person', person, 'organisations', organisations,
    'standing', standing, 'seats', coalesce(seats, '[]'));
end
$body$;
revoke all on function ${WHO_ASKS} from public;
grant execute on function ${WHO_ASKS} to sb_app;`;
