import { t } from '#base/t.ts';
import type { ServiceType } from '#model/kinds/service.ts';

/** What services are called: where one is chosen, and when one is placed. */
export const SERVICE_NAMES: Readonly<Record<ServiceType, string>> = {
  'power-platform': t`Power Platform`,
  'dynamics-365': t`Dynamics 365`,
  exchange: t`Exchange Online`,
  sharepoint: t`SharePoint Online`,
  teams: t`Teams`,
  'office-365': t`Microsoft 365`,
  'entra-id': t`Entra ID`,
  'azure-paas': t`Azure service`,
  cdn: 'CDN',
};
