"""What leaves the Indicators tab: copies, files, and a page on paper."""

from collections.abc import Sequence
from html import escape
from pathlib import Path

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.rich_text import LinkTo, Words
from mali_ref.exchange.export_files import write_csv, write_json
from mali_ref.models.indicator_words import sentence, unit_words
from mali_ref.models.observation_table import ObservationTable
from mali_ref.models.record_view import RecordViews
from mali_ref.models.series import Series
from mali_ref.views.indicators.charts import make_plot
from mali_ref.views.kit.tokens import LIGHT

_CHART_WIDTH = 900
_SHARPNESS = 3


def ask_path(name: str, suffix: str, parent: QWidget) -> Path | None:
    """Where to write a file; None if the user puts the dialog away."""
    title = QCoreApplication.translate("IndicatorOutputs", "Export figures")
    pattern = f"{suffix.upper()} (*.{suffix})"
    path, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / f"{name}.{suffix}"), pattern)
    return Path(path) if path else None


def write_figures(records: Sequence[Record], path: Path) -> None:
    """Write figures as JSON or CSV, as the file's name says; raises EnvironmentProblem."""
    if path.suffix.lower() == ".json":
        write_json(records, path, records[0].edition if records else "")
    else:
        write_csv(records, path)


def print_indicator(series: Series, table: ObservationTable, views: RecordViews, parent: QWidget) -> None:
    """Ask for a printer and print chart and table; nothing happens if the user puts the dialog away."""
    # Printing loads the system's printing libraries (30 ms and a look at its printers); few visits print.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(series.indicator.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("IndicatorOutputs", "Print chart"))
    if dialog.exec():
        indicator_document(series, table, views).print_(printer)


def indicator_document(series: Series, table: ObservationTable, views: RecordViews) -> QTextDocument:
    """Title, sentence, chart and table as a document for paper, in the light theme."""
    document = QTextDocument()
    # The window's fonts are sized in pixels of a screen, which would be specks on paper.
    document.setDefaultFont(QFont("Inter", 10))
    document.setDefaultStyleSheet(
        f"body {{ color: {LIGHT.ink}; font-family: Inter; font-size: 10pt; }}"
        f" h1 {{ font-size: 16pt; }} .quiet {{ color: {LIGHT.ink2}; }}"
        " th { text-align: left; } td, th { padding-right: 14px; }"
    )
    told = "".join(
        span.text if isinstance(span, Words) else views.title_of(span.ref)
        for span in sentence(series)
        if isinstance(span, Words | LinkTo)
    )
    title = f"{escape(series.indicator.title)} <span class='quiet'>{escape(unit_words(series))}</span>"
    document.setHtml(
        f"<body><h1>{title}</h1><p>{escape(told)}</p>{_picture(series)}{_rows(table)}"
        f"<p class='quiet'>{escape(views.citation_text(series.indicator))}</p></body>"
    )
    return document


def _picture(series: Series) -> str:
    plot = make_plot(series, for_paper=True)
    if plot is None:
        return ""
    plot.resize(_CHART_WIDTH, plot.minimumHeight())
    # A plot learns its width only when it is shown, so it is shown to no one.
    plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    plot.show()
    plot.plotItem.layout.activate()
    plot.fit()
    image = QImage(plot.size() * _SHARPNESS, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    plot.render(painter)
    painter.end()
    plot.hide()
    plot.deleteLater()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    data = bytes(buffer.data().toBase64().data()).decode()
    return f"<p><img width='600' src='data:image/png;base64,{data}'/></p>"


def _rows(table: ObservationTable) -> str:
    lines = [line.split("\t") for line in table.as_text().splitlines()]
    head = "".join(f"<th>{escape(cell)}</th>" for cell in lines[0])
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in line)}</tr>" for line in lines[1:])
    return f"<table><tr>{head}</tr>{body}</table>"
