import { withoutTrailing } from '../../shared/trailing';
import { queryOf } from '../formats/fields';
import type { PaymentPayload } from '../payload';
import { makePayment } from './make-payment';

/** Well-known tokens by contract (main network): symbol and decimals. From their issuers' documentation. */
const TOKENS: Record<string, readonly [symbol: string, decimals: number]> = {
  '0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48': ['USDC', 6],
  '0xdac17f958d2ee523a2206206994597c13d831ec7': ['USDT', 6],
  '0x6b175474e89094c44da98b954eedeac495271d0f': ['DAI', 18],
  '0xc02aaa39b223fe8d0a0e5c4f27ead9083c756cc2': ['WETH', 18],
  '0x2260fac5e5542a773aa44fbcfedf7c193bc2c599': ['WBTC', 8],
};
const CHAINS: Record<string, string> = {
  '1': 'Ethereum',
  '10': 'Optimism',
  '56': 'BNB Smart Chain',
  '100': 'Gnosis',
  '137': 'Polygon',
  '8453': 'Base',
  '42161': 'Arbitrum',
  '43114': 'Avalanche',
};

/** A number as EIP-681 writes it, `2.014e18`, in the smallest unit; `undefined` when it is none. */
function smallestUnits(value: string | undefined): bigint | undefined {
  const match = /^(\d{1,80})(?:\.(\d{1,80}))?(?:e\+?(\d{1,2}))?$/i.exec(value ?? '');
  if (!match) return undefined;
  const [, whole = '', fraction = '', exponent = '0'] = match;
  const zeros = Number(exponent) - fraction.length;
  return zeros < 0 ? undefined : BigInt(whole + fraction + '0'.repeat(zeros));
}

/** An amount in the smallest unit as a decimal number. */
function decimal(units: bigint, decimals: number): string {
  const digits = units.toString().padStart(decimals + 1, '0');
  const fraction = withoutTrailing(digits.slice(digits.length - decimals), '0');
  return digits.slice(0, digits.length - decimals) + (fraction && `.${fraction}`);
}

/** Nobody has that much: wallets write it for "any amount". */
const UNLIMITED = 2n ** 128n;

/**
 * EIP-681: `ethereum:` with a recipient and a value, or with a contract and the function of it that is called. Who is
 * paid is then a parameter and not the address in front. `undefined` when it is of another form.
 */
export function parseEthereum(text: string, rest: string): PaymentPayload | undefined {
  const match =
    /^(?:\/\/)?(?:pay-)?(0x[0-9a-f]{40}|[a-z0-9][a-z0-9.-]{0,200}\.eth)(?:@(\w{1,40}))?(?:\/([a-z]\w{0,60}))?\/?(?:\?|$)/i.exec(
      rest,
    );
  if (!match) return undefined;
  const [, target = '', chain, call] = match;
  const query = queryOf(rest);
  const network = chain === undefined ? undefined : (CHAINS[chain] ?? chain);
  if (!call) {
    const wei = smallestUnits(query.get('value'));
    const amount = wei === undefined ? query.get('value') : decimal(wei, 18);
    return makePayment(text, 'ethereum', {
      account: target,
      amount,
      currency: 'ETH',
      payee: query.get('label'),
      reference: query.get('message'),
      details: { Network: network },
    });
  }
  const token = chain === undefined || chain === '1' ? TOKENS[target.toLowerCase()] : undefined;
  const units = smallestUnits(query.get('uint256'));
  const isUnlimited = units !== undefined && units >= UNLIMITED;
  const amount = isUnlimited || units === undefined ? undefined : decimal(units, token?.[1] ?? 0);
  const unit = token?.[0] ?? 'smallest units of the token';
  const isApproval = /^(?:approve|increaseallowance|setapprovalforall|permit)$/i.test(call);
  const recipient = query.get('address') ?? query.get('to');
  return makePayment(text, 'ethereum', {
    account: recipient ?? target,
    amount,
    currency: amount === undefined ? undefined : unit,
    details: {
      'Token contract': target,
      Network: network,
      Function: call.toLowerCase() === 'transfer' ? undefined : call,
    },
    ...(isApproval && { approves: amount === undefined ? {} : { amount: `${amount} ${unit}` } }),
    // A transfer to nobody, or of nothing, pays no one.
    ...(call.toLowerCase() === 'transfer' && (!recipient || units === undefined) && { intact: false }),
  });
}
