import type { Fields } from './open-visitor';

/** What a mail filter's robot puts into the forms of a page. */
export type Robot = 'as they stand' | 'with 123456 in every field for figures' | 'with every field filled';

export interface FilledForm {
  action: string;
  fields: Fields;
}

/**
 * Every form of a page as a robot would send it. The last kind of robot types "test" and "123456", ticks every box and
 * sends the form once for each decision that can be chosen.
 */
export function fillLikeARobot(html: string, robot: Robot): FilledForm[] {
  return [...html.matchAll(/<form[^>]*action="([^"]+)"[\s\S]*?<\/form>/g)].flatMap(([form, action = '']) => {
    const fields = defaultsOf(form);
    if (robot === 'as they stand') return [{ action, fields }];
    for (const [name] of controls(form, /inputmode="numeric"/)) fields[name] = '123456';
    if (robot !== 'with every field filled') return [{ action, fields }];
    for (const [name, control] of controls(form, /<textarea|type="text"/)) {
      if (!control.includes('inputmode="numeric"')) fields[name] = 'test';
    }
    for (const [name, value] of options(form)) fields[name] = value;
    const decisions = [...form.matchAll(/type="radio"[^>]*name="([^"]+)" value="([^"]+)"/g)];
    if (decisions.length === 0) return [{ action, fields }];
    return decisions.map(([, name = '', value = '']) => ({ action, fields: { ...fields, [name]: value } }));
  });
}

function defaultsOf(form: string): Fields {
  const fields: Fields = {};
  for (const [name, control] of controls(form, /type="(hidden|text|number)"/))
    fields[name] = / value="([^"]*)"/.exec(control)?.[1] ?? '';
  for (const [name] of controls(form, /<textarea|<select/)) fields[name] = '';
  return fields;
}

function controls(form: string, like: RegExp): [name: string, control: string][] {
  return [...form.matchAll(/<(?:input|textarea|select)[^>]*>/g)]
    .map(([control]) => control)
    .filter((control) => like.test(control))
    .map((control) => [/ name="([^"]+)"/.exec(control)?.[1] ?? '', control]);
}

/** The first real entry of every list. */
function options(form: string): [name: string, value: string][] {
  return [...form.matchAll(/<select[^>]* name="([^"]+)"[\s\S]*?<option value="([^"]+)"/g)].map(
    ([, name = '', value = '']) => [name, value],
  );
}
