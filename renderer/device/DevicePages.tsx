import { Redirect, Route, Switch } from 'wouter';
import { regionCodeSchema } from '../../shared/edition/region.ts';
import { useOverview } from '../edition/edition-context.ts';
import { PageFrame } from '../PageFrame.tsx';
import { MySheets } from '../scoring/MySheets.tsx';
import { ScoreSheet } from '../scoring/ScoreSheet.tsx';
import { SCORING_PATH } from '../scoring/scoring-paths.ts';

/** What a juror's own device shows: the own sheets, and one of them. */
export function DevicePages() {
  const { seat } = useOverview().identity;
  if (seat === null) return null;
  return (
    <Switch>
      <Route path={SCORING_PATH}>
        <PageFrame>
          <MySheets />
        </PageFrame>
      </Route>
      <Route path={`${SCORING_PATH}/:code`}>
        {({ code: place }) => {
          const code = regionCodeSchema.safeParse(place);
          return code.success ? (
            <PageFrame>
              <ScoreSheet key={code.data} seat={seat} code={code.data} />
            </PageFrame>
          ) : (
            <Redirect to={SCORING_PATH} replace />
          );
        }}
      </Route>
      <Route>
        <Redirect to={SCORING_PATH} replace />
      </Route>
    </Switch>
  );
}
