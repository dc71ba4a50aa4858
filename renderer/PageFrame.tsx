import { type ReactNode, Suspense } from 'react';
import { useLocation } from 'wouter';
import { PageBoundary } from './components/PageBoundary.tsx';
import { PageSkeleton } from './components/PageSkeleton.tsx';

/** Around every page: its shape while it is read, and a fence for its bugs. */
export function PageFrame({ children }: { readonly children: ReactNode }) {
  const [location] = useLocation();
  return (
    <PageBoundary key={location.split('/')[1]}>
      <Suspense fallback={<PageSkeleton />}>{children}</Suspense>
    </PageBoundary>
  );
}
