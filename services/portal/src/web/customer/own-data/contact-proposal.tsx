import type { showContact } from '@claimstream/api-contract/customer/show-contact';
import type { showContactProposal } from '@claimstream/api-contract/partners/show-contact-proposal';
import { useState } from 'react';
import { useRead } from '../../api/use-api.ts';
import { phoneOf } from '../../forms/typed.ts';
import { Failure } from '../../layout/failure.tsx';
import { useWords } from '../../words/use-words.ts';
import { AddressFields } from './address-fields.tsx';
import { PhoneField } from './phone-field.tsx';
import { ProposalForm } from './proposal-form.tsx';
import { ownDataWords } from './words/index.ts';

/** Asks whether an address or phone number that changed in our records is the customer's; renders nothing without a change. */
export function ContactProposal() {
  const t = useWords(ownDataWords).contact;
  // The records process an answer a moment later.
  const [answered, setAnswered] = useState<readonly string[]>([]);
  const { data, error, refetch } = useRead<typeof showContactProposal, null>('GET /contact-proposal', undefined, {
    none: 'NO_PROPOSAL',
    refetchInterval: 30_000,
  });
  const { data: own } = useRead<typeof showContact>('GET /customers/me/contact', undefined, { enabled: Boolean(data) });
  const done = (name: string) => () => setAnswered((names) => [...names, name]);
  const open = (field: 'address' | 'phone') => {
    const proposed = data?.[field];
    const name = `${field} ${proposed?.revision}`;
    return proposed && own && !answered.includes(name) ? name : undefined;
  };
  const [phone, address] = [open('phone'), open('address')];
  return (
    <>
      <Failure error={error} onRetry={() => void refetch()} />
      {phone && data?.phone && own && (
        <ProposalForm
          key={phone}
          title={t.phoneTitle}
          now={own.phone}
          told={data.phone.value}
          of="phone"
          values={{ take: 'phone', revision: data.phone.revision, phone: phoneOf(data.phone.value) }}
          onDone={done(phone)}
        >
          {() => <PhoneField />}
        </ProposalForm>
      )}
      {address && data?.address && own && (
        <ProposalForm
          key={address}
          title={t.addressTitle}
          now={inOneLine(own.address)}
          told={inOneLine(data.address.value)}
          of="address"
          values={{
            take: 'address',
            revision: data.address.revision,
            address: { ...own.address, ...data.address.value },
            addressConfirmed: false,
          }}
          onDone={done(address)}
        >
          {(asked) => <AddressFields asked={asked} />}
        </ProposalForm>
      )}
      <div role="status">{answered.length > 0 && t.done}</div>
    </>
  );
}

const inOneLine = ({ street, city, state, zip }: { street?: string; city?: string; state?: string; zip?: string }) =>
  [street, city, [state, zip].filter(Boolean).join(' ')].filter(Boolean).join(', ');
