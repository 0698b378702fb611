"""Another system: `python -m benchmarks.sender FOLDER A_SECOND SECONDS` drops messages."""

import json
import sys
import time
from itertools import islice
from pathlib import Path

from jinhai_console.intake.founding import demo_plan
from jinhai_console.intake.simulation.messages import messages
from jinhai_console.services.desk import wall_clock
from jinhai_console.settings import resources_dir


def main(folder: Path, a_second: int, seconds: int) -> None:
    plan = demo_plan(resources_dir())
    wanted = a_second * seconds
    made = messages(plan, seed=3, start=wall_clock(), days=1, per_day=wanted)
    texts = [json.dumps(each, ensure_ascii=False) for each in islice(made, wanted)]
    print("ready", flush=True)
    began = time.monotonic()
    for number, text in enumerate(texts):
        time.sleep(max(0.0, began + number / a_second - time.monotonic()))
        draft = folder / f".{number}.part"
        draft.write_text(text, encoding="utf-8")
        draft.rename(folder / f"{number:06d}.json")


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]))
