import { readAddress } from '../payload/address';
import type { Rule, RuleContext, SignalContext } from './context';
import { dangerousScheme } from './rules/dangerous-scheme';
import { decoyUserInfo } from './rules/decoy-user-info';
import { plainHttp } from './rules/plain-http';
import type { Signal } from './signal';

export type { SignalContext } from './context';

const RULES: Rule[] = [dangerousScheme, decoyUserInfo, plainHttp];

/** What speaks for or against a code, found without network; heaviest first. Pure; never throws. */
export function findSignals(context: SignalContext): Signal[] {
  const { payload, display } = context;
  const address =
    payload.kind === 'web'
      ? readAddress(payload.url, { written: payload.written, ...(display && { display }) })
      : undefined;
  const whole: RuleContext = { ...context, ...(address && { address }) };
  const order = ['high', 'medium', 'low', 'info', 'good'];
  return RULES.flatMap((rule) => rule(whole)).sort((a, b) => order.indexOf(a.level) - order.indexOf(b.level));
}
