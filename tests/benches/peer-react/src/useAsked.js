// An answer that is on its way. React delays what a Suspense boundary reveals, so none is used here.
import { useEffect, useState } from "react";

export const useAsked = (asked) => {
  const [state, setState] = useState({});
  useEffect(() => {
    let here = true;
    asked.then(
      (answer) => here && setState({ answer }),
      (failure) => here && setState({ failure }),
    );
    return () => {
      here = false;
    };
  }, [asked]);
  return state;
};
