"""What leaves the Indicators tab: copies, files, and a page on paper."""

from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from PySide6.QtCore import QBuffer, QCoreApplication, QIODevice, Qt
from PySide6.QtGui import QFont, QImage, QPainter, QTextDocument
from PySide6.QtWidgets import QFileDialog, QWidget

from mali_ref.domain.record import Record
from mali_ref.domain.rich_text import LinkTo, Words
from mali_ref.exchange.export_files import SeriesOf, write_csv, write_json, write_rows
from mali_ref.models.indicator_sentence import sentence
from mali_ref.models.indicator_words import unit_words
from mali_ref.models.observation_table import ObservationTable
from mali_ref.models.record_view import RecordViews
from mali_ref.models.series import Series
from mali_ref.models.yearly_export import tidy_rows
from mali_ref.models.yearly_sentence import sentence as yearly_sentence
from mali_ref.models.yearly_source import plain_source_line
from mali_ref.views.indicators.charts import make_plot, make_yearly_chart
from mali_ref.views.indicators.year_part import YearPart
from mali_ref.views.kit.tokens import LIGHT

_CHART_WIDTH = 900
_SHARPNESS = 3


def ask_path(name: str, suffix: str, parent: QWidget) -> Path | None:
    """Where to write a file; None if the user puts the dialog away."""
    title = QCoreApplication.translate("IndicatorOutputs", "Export figures")
    pattern = f"{suffix.upper()} (*.{suffix})"
    path, _ = QFileDialog.getSaveFileName(parent, title, str(Path.home() / f"{name}.{suffix}"), pattern)
    return Path(path) if path else None


def write_figures(records: Sequence[Record], path: Path, series: SeriesOf | None = None) -> None:
    """Write figures as JSON or CSV, as the file's name says; raises EnvironmentProblem."""
    if path.suffix.lower() == ".json":
        write_json(records, path, records[0].edition if records else "", series)
    else:
        write_csv(records, path)


def write_yearly(part: YearPart, series: Series, path: Path) -> None:
    """Write the yearly values shown, with what documents state, as a tidy CSV file; raises EnvironmentProblem."""
    write_rows(tidy_rows(part.view, series), path)


def print_indicator(
    series: Series, table: ObservationTable, views: RecordViews, parent: QWidget, yearly: YearPart | None = None
) -> None:
    """Ask for a printer and print chart and table; nothing happens if the user puts the dialog away."""
    # Printing loads the system's printing libraries (30 ms and a look at its printers); few visits print.
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter

    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setDocName(series.indicator.title)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(QCoreApplication.translate("IndicatorOutputs", "Print chart"))
    if dialog.exec():
        indicator_document(series, table, views, yearly).print_(printer)


def indicator_document(
    series: Series, table: ObservationTable, views: RecordViews, yearly: YearPart | None = None
) -> QTextDocument:
    """Title, sentence, charts and tables as a document for paper, in the light theme."""
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
        for span in (sentence(series) if yearly is None else yearly_sentence(yearly.view))
        if isinstance(span, Words | LinkTo)
    )
    title = f"{escape(series.indicator.title)} <span class='quiet'>{escape(unit_words(series))}</span>"
    document.setHtml(
        f"<body><h1>{title}</h1><p>{escape(told)}</p>"
        f"{_yearly(yearly) if yearly is not None else ''}{_picture(series)}{_rows(table)}"
        f"<p class='quiet'>{escape(views.citation_text(series.indicator))}</p></body>"
    )
    return document


def _picture(series: Series) -> str:
    plot = make_plot(series, for_paper=True)
    return _picture_of(plot) if plot is not None else ""


def _yearly(part: YearPart) -> str:
    """Chart and table of yearly values, and where they come from."""
    picture = _picture_of(make_yearly_chart(part.view, *part.beside(), for_paper=True))
    table = part.table.figures()
    columns = range(table.columnCount())
    lines = [[str(table.headerData(column, Qt.Orientation.Horizontal)) for column in columns]]
    lines += [[str(table.index(row, column).data()) for column in columns] for row in range(table.rowCount())]
    source = plain_source_line(part.view)
    return f"{picture}{_html_table(lines)}<p class='quiet'>{escape(source)}</p>"


def _picture_of(plot: QWidget) -> str:
    plot.resize(_CHART_WIDTH, plot.minimumHeight())
    # A plot learns its width only when it is shown, so it is shown to no one.
    plot.setAttribute(Qt.WidgetAttribute.WA_DontShowOnScreen)
    plot.show()
    image = _image(plot)
    plot.hide()
    plot.deleteLater()
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    data = bytes(buffer.data().toBase64().data()).decode()
    return f"<p><img width='600' src='data:image/png;base64,{data}'/></p>"


def _image(chart: Any) -> QImage:
    """A chart as it stands, several times as sharp as on screen."""
    chart.plotItem.layout.activate()
    chart.fit()
    image = QImage(chart.size() * _SHARPNESS, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    chart.render(painter)
    painter.end()
    return image


def _rows(table: ObservationTable) -> str:
    if not table.rowCount():
        return ""
    return _html_table([line.split("\t") for line in table.as_text().splitlines()])


def _html_table(lines: Sequence[Sequence[str]]) -> str:
    head = "".join(f"<th>{escape(cell)}</th>" for cell in lines[0])
    body = "".join(f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in line)}</tr>" for line in lines[1:])
    return f"<table><tr>{head}</tr>{body}</table>"
