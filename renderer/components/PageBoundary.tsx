import { Component, type ReactNode } from 'react';
import { PageFailed } from './PageFailed.tsx';

type PageBoundaryProps = { readonly children: ReactNode };

/** A bug of one page stays on that page; the rail and what was saved remain. Give it a `key` of the page's address. */
export class PageBoundary extends Component<PageBoundaryProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    return this.state.failed ? <PageFailed /> : this.props.children;
  }
}
