// SPDX-FileCopyrightText: OneMap contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/guidedialog.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>
#include <QTextFragment>

using namespace om;

/// The guide as the program shows it: its own pictures and pages, and nothing from elsewhere.
class GuideDialogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void picturesAreShown()
    {
        GuideDialog dialog(QStringLiteral("en"), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.showPage(QStringLiteral("window.md"));
        dialog.show();
        auto *text = dialog.findChild<QTextBrowser *>();
        QStringList names;
        for (QTextBlock block = text->document()->begin(); block.isValid(); block = block.next())
            for (auto it = block.begin(); !it.atEnd(); ++it)
                if (it.fragment().charFormat().isImageFormat())
                    names.append(it.fragment().charFormat().toImageFormat().name());
        QCOMPARE(names, QStringList{QStringLiteral("../../images/overview-dark-zh.png")});
        const QImage shown = text->loadResource(QTextDocument::ImageResource, QUrl(names.front())).value<QImage>();
        QCOMPARE(shown.deviceIndependentSize().width(), 640.0);
        const QImage whole(QStringLiteral(":/om/images/overview-dark-zh.png"));
        QCOMPARE(std::lround(shown.deviceIndependentSize().height()), std::lround(640.0 * whole.height() / whole.width()));
        QVERIFY(shown.width() <= text->viewport()->width() * shown.devicePixelRatio()); // no bar to scroll sideways
    }

    void nothingElseIsLoaded()
    {
        GuideDialog dialog(QStringLiteral("zh_CN"), nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        auto *text = dialog.findChild<QTextBrowser *>();
        for (const char *url : {"file:///etc/passwd", "https://example.org/a.png", "../../../icons/map.svg", "no-such.png"})
            QCOMPARE(text->loadResource(QTextDocument::ImageResource, QUrl(QLatin1String(url))).value<QImage>().size(), QSize(1, 1));
    }

    void everyPageAndPictureIsThere()
    {
        static const QRegularExpression link(QStringLiteral(R"((!?)\[[^\]]*\]\(([^)]+)\))"));
        int pages = 0, pictures = 0;
        QStringList names[2];
        for (const char *language : {"en", "zh_CN"}) {
            const QDir folder(QStringLiteral(":/om/guide/") + QLatin1String(language));
            const QStringList files = folder.entryList();
            names[pictures > 0] = files;
            for (const QString &file : files) {
                QFile page(folder.filePath(file));
                QVERIFY(page.open(QIODevice::ReadOnly));
                const QString text = QString::fromUtf8(page.readAll());
                ++pages;
                for (auto it = link.globalMatch(text); it.hasNext();) {
                    const auto match = it.next();
                    const QString target = match.captured(2);
                    if (match.captured(1).isEmpty()) {
                        QVERIFY2(files.contains(target), qPrintable(file + u' ' + target));
                    } else {
                        ++pictures;
                        QVERIFY2(!QImage(QStringLiteral(":/om/images/") + target.section(u'/', -1)).isNull(), qPrintable(file + u' ' + target));
                    }
                }
            }
        }
        QCOMPARE(names[0], names[1]);
        QVERIFY(pages >= 16 && pictures >= 6);
    }
};

QTEST_MAIN(GuideDialogTest)
#include "tst_guidedialog.moc"
