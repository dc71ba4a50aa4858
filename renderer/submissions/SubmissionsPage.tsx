import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Route, Switch, useLocation } from 'wouter';
import { normaliseRegionCode } from '../../shared/edition/region.ts';
import { readEvidencePlace } from '../../shared/submissions/evidence/evidence.ts';
import { COMPARE_PATH } from './compare/compare-path.ts';
import { ComparePage } from './compare/ComparePage.tsx';
import { DropArea } from './DropArea.tsx';
import { ImportPreview } from './ImportPreview.tsx';
import { MAPPING_ROUTE } from './mapping/mapping-path.ts';
import { MappingScreen } from './mapping/MappingScreen.tsx';
import { SEARCH_PATH } from './search/search-path.ts';
import { SearchPage } from './search/SearchPage.tsx';
import { SubmissionDetails } from './SubmissionDetails.tsx';
import { SubmissionList } from './SubmissionList.tsx';
import classes from './SubmissionsPage.module.css';
import { IMPORT_PATH, useImportFiles } from './use-import-files.ts';
import { useMayChange } from './use-may-change.ts';

/** Everything that regions hand in: the list, one of them, and the preview of an import. */
export function SubmissionsPage() {
  const { t } = useTranslation();
  const [location] = useLocation();
  const { may } = useMayChange();
  const { drop } = useImportFiles();
  const page = useRef<HTMLDivElement>(null);
  const before = useRef(location);

  // Between the views of this page what had the focus is gone; it begins anew at the top.
  useEffect(() => {
    if (before.current === location) return;
    before.current = location;
    page.current?.focus({ preventScroll: true });
  }, [location]);

  return (
    <DropArea enabled={may} title={t('submissions.list.drop')} note={t('submissions.list.dropNote')} onDrop={(files) => void drop(files)}>
      <div className={classes.page} ref={page} tabIndex={-1}>
        <Switch>
          {may && <Route path={MAPPING_ROUTE}>{({ file }) => <MappingScreen key={file} file={Number(file)} />}</Route>}
          {may && (
            <Route path={IMPORT_PATH}>
              <ImportPreview />
            </Route>
          )}
          <Route path={COMPARE_PATH}>
            <ComparePage />
          </Route>
          <Route path={SEARCH_PATH}>
            <SearchPage />
          </Route>
          <Route path="/submissions/:code/*?">
            {({ code, '*': item }) => {
              const known = normaliseRegionCode(decodeURIComponent(code));
              return known === null ? (
                <SubmissionList />
              ) : (
                <SubmissionDetails key={known} code={known} lookedAt={readEvidencePlace(decodeURIComponent(item ?? ''))} />
              );
            }}
          </Route>
          <Route>
            <SubmissionList />
          </Route>
        </Switch>
      </div>
    </DropArea>
  );
}
